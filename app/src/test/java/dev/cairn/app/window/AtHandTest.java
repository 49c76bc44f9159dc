package dev.cairn.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.app.composition.Composition;
import dev.cairn.app.composition.Ending;
import dev.cairn.app.home.Home;
import dev.cairn.app.home.Pause;
import dev.cairn.app.home.SettingsFile;
import dev.cairn.llm.catalogue.Proxies;
import dev.cairn.llm.catalogue.RegistryAddress;
import dev.cairn.memory.answering.AnswerListener;
import dev.cairn.memory.answering.Question;
import dev.cairn.ui.reach.ReachDesk.KeyStanding;
import dev.cairn.ui.reach.ReachDesk.TrayStanding;
import dev.cairn.ui.reach.TrayLabels;
import dev.cairn.ui.words.Words;
import dev.cairn.ui.work.Progress;
import dev.cairn.ui.work.Work;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

class AtHandTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-10T09:00:00Z"), ZoneId.of("Europe/Berlin"));

    @TempDir private Path folder;

    private Start start() {
        return new Start(
                Start.How.HIDDEN,
                "",
                Map.of("XDG_CONFIG_HOME", folder.resolve("config").toString()),
                "Linux",
                folder,
                Optional.of("/opt/Über uns/cairn \"1\" 100%"));
    }

    private DesktopReach reach(Path home) {
        var settings = new SettingsFile(home.resolve("settings.json"));
        return new DesktopReach(
                start(),
                settings,
                new Pause(settings),
                new Autostart(start(), home),
                new TrayLabels(Words.in(Locale.ENGLISH)),
                new NoActions(),
                () -> 0);
    }

    @Test
    void whileMemoryIsPausedNothingThatIsSaidIsWrittenAndWhatIsCapturedIs() throws IOException {
        var home = new Home(folder.resolve("home"));
        try (var cairn =
                        new Composition(
                                home,
                                CLOCK,
                                () -> new RegistryAddress.Answer.NotFound("none"),
                                Proxies.of(Map.of()),
                                new Ending());
                var reach = reach(home.folder());
                var inside =
                        new Inside(
                                cairn,
                                new WindowFile(home.folder()),
                                Map.of(),
                                reach,
                                new Pause(cairn.settings()),
                                () -> {})) {
            var companion = inside.companion();
            var memory = cairn.memory();
            companion.ask(Question.fresh("My sister Ines lives in Porto."), quiet(), working());
            assertThat(memory.episodes().count()).isGreaterThanOrEqualTo(1);
            var before = memory.episodes().count();
            var talk = companion.conversations().getFirst().id();
            reach.pause(true);
            var answer =
                    companion.ask(Question.in(talk, "She is seeing a doctor."), quiet(), working());
            assertThat(answer.conversation()).isEmpty();
            assertThat(memory.episodes().count()).isEqualTo(before);
            assertThat(companion.branch(talk))
                    .noneMatch(message -> message.text().contains("doctor"));
            // A pause outlives the program.
            assertThat(new Pause(cairn.settings()).on()).isTrue();
            inside.capturing().keep("kept on purpose", Optional.empty());
            assertThat(memory.episodes().count()).isEqualTo(before + 1);
            reach.pause(false);
            companion.ask(Question.in(talk, "She is well again."), quiet(), working());
            assertThat(companion.branch(talk))
                    .anyMatch(message -> message.text().contains("well again"));
        }
    }

    @Test
    void withoutBusAndDisplayThereIsNoTrayAndNoHotkeyAndThatIsSaid() throws IOException {
        try (var reach = reach(Files.createDirectories(folder.resolve("home")))) {
            reach.begin();
            var now = reach.now();
            assertThat(now.hotkey()).isEqualTo(KeyStanding.NOT_HERE);
            assertThat(now.keys()).isEqualTo("Ctrl+Alt+Space");
            assertThat(now.tray()).isEqualTo(TrayStanding.NO_PLACE);
            assertThat(reach.choose(Optional.empty()).hotkey()).isEqualTo(KeyStanding.OFF);
            assertThat(reach.choose(Optional.of("Ctrl+Ü")).hotkey())
                    .isEqualTo(KeyStanding.UNKNOWN_KEYS);
            assertThat(reach(folder.resolve("home")).now().keys()).isEqualTo("Ctrl+Ü");
        }
    }

    @Test
    void thatTheProgramStaysIsSaidOnce() throws IOException {
        try (var reach = reach(Files.createDirectories(folder.resolve("home")))) {
            assertThat(reach.mustSayThatItStays()).isTrue();
            assertThat(reach.mustSayThatItStays()).isFalse();
        }
    }

    @Test
    void theStartWithTheDesktopIsAnEntryThatQuotesWhateverIsInAPath() throws IOException {
        var entry = folder.resolve("config").resolve("autostart").resolve("cairn.desktop");
        try (var reach = reach(Files.createDirectories(folder.resolve("Daten & Mehr")))) {
            assertThat(reach.now().autostart()).contains(false);
            assertThat(reach.startWithDesktop(true).autostart()).contains(true);
            assertThat(Files.readString(entry))
                    .contains(
                            "Exec=\"/opt/Über uns/cairn \\\\\"1\\\\\" 100%%\" --home \""
                                    + folder.resolve("Daten & Mehr")
                                    + "\" --hidden");
            reach.startWithDesktop(false);
            assertThat(entry).doesNotExist();
        }
    }

    private static AnswerListener quiet() {
        return new AnswerListener() {};
    }

    private static Work working() {
        return new Work() {
            @Override
            public void progress(Progress progress) {}

            @Override
            public boolean cancelled() {
                return false;
            }

            @Override
            public void onCancel(Runnable action) {}
        };
    }

    /** A tray that nobody clicks. */
    private static final class NoActions implements dev.cairn.app.tray.TrayActions {
        @Override
        public void capture() {}

        @Override
        public void open() {}

        @Override
        public void incognito() {}

        @Override
        public void pause(boolean on) {}

        @Override
        public void today() {}

        @Override
        public void quit() {}
    }
}
