package dev.cairn.ui.shell;

import dev.cairn.ui.Surroundings;
import dev.cairn.ui.firstrun.SampleViewModel;
import dev.cairn.ui.graph.GraphViewModel;
import dev.cairn.ui.inbox.DuplicatesViewModel;
import dev.cairn.ui.inbox.InboxViewModel;
import dev.cairn.ui.memories.FadingViewModel;
import dev.cairn.ui.memories.MemoriesViewModel;
import dev.cairn.ui.memories.PeopleViewModel;
import dev.cairn.ui.models.ModelsViewModel;
import dev.cairn.ui.reach.PauseViewModel;
import dev.cairn.ui.settings.SettingsViewModel;
import dev.cairn.ui.timeline.TimelineViewModel;

/** What the places of the window show, beside conversations. Use on the window's thread. */
public record Rooms(
        MemoriesViewModel memories,
        PeopleViewModel people,
        FadingViewModel fading,
        InboxViewModel inbox,
        DuplicatesViewModel duplicates,
        TimelineViewModel timeline,
        GraphViewModel graph,
        ModelsViewModel models,
        SettingsViewModel settings,
        PauseViewModel pause,
        SampleViewModel samples) {

    /**
     * @param changed called when an import or an exchange has changed what is in memory
     * @param moving goes to another space
     */
    Rooms(Surroundings around, Runnable changed, SampleViewModel.Moving moving) {
        this(
                new MemoriesViewModel(around),
                new PeopleViewModel(around),
                new FadingViewModel(around),
                new InboxViewModel(around),
                new DuplicatesViewModel(around, changed),
                new TimelineViewModel(around),
                new GraphViewModel(around),
                new ModelsViewModel(around),
                new SettingsViewModel(around, changed),
                new PauseViewModel(around),
                new SampleViewModel(around, moving));
    }

    /** Reads again what a place shows. */
    void refresh(Place place) {
        switch (place) {
            case MEMORIES -> {
                memories.refresh();
                people.refresh();
                fading.refresh();
            }
            case INBOX -> {
                inbox.refresh();
                duplicates.refresh();
            }
            case TIMELINE -> timeline.refresh();
            case GRAPH -> graph.refresh();
            case SETTINGS -> settings.refresh();
            case MODELS -> models.refresh();
            case CHAT, FIRST_RUN -> {}
        }
    }

    /** Ends what they are at. */
    void close() {
        models.close();
        settings.close();
    }

    /** Memories were changed somewhere: what shows them reads them again. */
    void memoriesChanged() {
        refresh(Place.MEMORIES);
        refresh(Place.INBOX);
    }
}
