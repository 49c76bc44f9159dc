package dev.cairn.ui.shell;

import dev.cairn.ui.Surroundings;
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
        TimelineViewModel timeline,
        ModelsViewModel models,
        SettingsViewModel settings,
        PauseViewModel pause) {

    /**
     * @param changed called when an import or an exchange has changed what is in memory
     */
    Rooms(Surroundings around, Runnable changed) {
        this(
                new MemoriesViewModel(around),
                new PeopleViewModel(around),
                new FadingViewModel(around),
                new InboxViewModel(around),
                new TimelineViewModel(around),
                new ModelsViewModel(around),
                new SettingsViewModel(around, changed),
                new PauseViewModel(around));
    }

    /** Reads again what a place shows. */
    void refresh(Place place) {
        switch (place) {
            case MEMORIES -> {
                memories.refresh();
                people.refresh();
                fading.refresh();
            }
            case INBOX -> inbox.refresh();
            case TIMELINE -> timeline.refresh();
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
