package dev.cairn.sync.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.decay.DecaySettings;
import dev.cairn.memory.fact.FactStatus;
import dev.cairn.memory.review.Edit;
import dev.cairn.memory.review.Reason;
import dev.cairn.sync.imports.Chats;
import dev.cairn.sync.imports.ImportOptions;
import dev.cairn.sync.imports.ImportOutcome;
import dev.cairn.sync.imports.ImportProgress;
import dev.cairn.sync.imports.Importer;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** What devices make of what each other said, edited, decided and imported. */
class SharedEditsTest extends TwoDevices {
    @Test
    void newsFromOneDeviceSupersedesWhatTheOtherWasTold() throws IOException {
        join();
        laptop.say("I live in Bonn.");
        exchange();
        laptop.clock.advance(Duration.ofDays(9));
        desktop.clock.advance(Duration.ofDays(9));
        desktop.say("I live in Berlin.");
        exchange();
        for (var device : List.of(laptop, desktop)) {
            assertThat(texts(device, FactStatus.CURRENT))
                    .containsExactly("The user lives in Berlin");
            assertThat(texts(device, FactStatus.SUPERSEDED))
                    .containsExactly("The user lives in Bonn");
        }
    }

    @Test
    void aFactThatTwoDevicesWordedDifferentlyIsAskedAboutOnce() throws IOException {
        join();
        laptop.say("I work at Acme.");
        exchange();
        laptop.clock.advance(Duration.ofMinutes(10));
        laptop.memory()
                .editing()
                .edit(facts(laptop, FactStatus.CURRENT).getFirst().id(), value("Bosch"));
        desktop.clock.advance(Duration.ofMinutes(20));
        desktop.memory()
                .editing()
                .edit(facts(desktop, FactStatus.CURRENT).getFirst().id(), value("Lidl"));
        desktop.synced();
        assertThat(laptop.synced().conflicts()).isEqualTo(1);
        exchange();
        for (var device : List.of(laptop, desktop)) {
            var waiting = device.memory().inbox().list(device.space());
            assertThat(waiting).hasSize(1);
            assertThat(waiting.getFirst().why()).isEqualTo(Reason.DEVICE);
            assertThat(waiting.getFirst().fact().text()).contains("Bosch");
            assertThat(texts(device, FactStatus.CURRENT))
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("Lidl");
        }
        // Taken up on one device, it takes the other's place on both.
        desktop.clock.advance(Duration.ofMinutes(20));
        desktop.memory()
                .inbox()
                .accept(
                        List.of(
                                desktop.memory()
                                        .inbox()
                                        .list(desktop.space())
                                        .getFirst()
                                        .fact()
                                        .id()));
        exchange();
        for (var device : List.of(laptop, desktop)) {
            assertThat(device.memory().inbox().list(device.space())).isEmpty();
            assertThat(texts(device, FactStatus.CURRENT))
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("Bosch");
        }
    }

    @Test
    void whatWasAcceptedHereAndDeclinedThereIsAskedAgain() throws IOException {
        join();
        laptop.say("I am allergic to penicillin.");
        exchange();
        var here = laptop.memory().inbox().list(laptop.space());
        assertThat(here).hasSize(1);
        assertThat(desktop.memory().inbox().list(desktop.space())).hasSize(1);
        laptop.memory().inbox().accept(List.of(here.getFirst().fact().id()));
        desktop.clock.advance(Duration.ofMinutes(1));
        desktop.memory()
                .inbox()
                .decline(
                        List.of(
                                desktop.memory()
                                        .inbox()
                                        .list(desktop.space())
                                        .getFirst()
                                        .fact()
                                        .id()));
        desktop.synced();
        assertThat(laptop.synced().conflicts()).isEqualTo(1);
        exchange();
        for (var device : List.of(laptop, desktop)) {
            assertThat(device.memory().inbox().list(device.space())).as(device.name).hasSize(1);
            assertThat(texts(device, FactStatus.CURRENT)).isEmpty();
        }
    }

    @Test
    void aDecisionOnOneDeviceHoldsOnTheOther() throws IOException {
        join();
        laptop.say("I am allergic to penicillin.");
        exchange();
        desktop.memory()
                .inbox()
                .accept(
                        List.of(
                                desktop.memory()
                                        .inbox()
                                        .list(desktop.space())
                                        .getFirst()
                                        .fact()
                                        .id()));
        exchange();
        assertThat(laptop.memory().inbox().list(laptop.space())).isEmpty();
        assertThat(texts(laptop, FactStatus.CURRENT)).hasSize(1);
        laptop.memory().editing().retract(facts(laptop, FactStatus.CURRENT).getFirst().id());
        exchange();
        assertThat(texts(desktop, FactStatus.CURRENT)).isEmpty();
        assertThat(texts(desktop, FactStatus.RETRACTED)).hasSize(1);
    }

    @Test
    void theLaterTitleStandsWhicheverDeviceExchangesLast() throws IOException {
        join();
        var conversation = laptop.memory().conversations().create(laptop.space(), "First").id();
        exchange();
        laptop.clock.advance(Duration.ofMinutes(10));
        laptop.memory().conversations().rename(conversation, "Earlier");
        desktop.clock.advance(Duration.ofMinutes(20));
        desktop.memory().conversations().rename(conversation, "Later");
        desktop.synced();
        laptop.clock.advance(Duration.ofDays(1));
        exchange();
        for (var device : List.of(laptop, desktop)) {
            assertThat(device.memory().conversations().find(conversation).orElseThrow().title())
                    .isEqualTo("Later");
        }
    }

    @Test
    void settingsOfTheOwnerFollow() throws IOException {
        join();
        exchange();
        laptop.memory().decay().choose(new DecaySettings(DecaySettings.Curve.NONE, 1));
        exchange();
        assertThat(desktop.memory().decay().settings().curve()).isEqualTo(DecaySettings.Curve.NONE);
    }

    @Test
    void theSameExportOnBothDevicesIsThereOnce() throws IOException {
        join();
        var chat =
                Files.writeString(
                        temporary.resolve("memory.jsonl"),
                        """
                        {"type":"entity","name":"Anna","entityType":"p","observations":["Plays the harp"]}
                        """);
        var json =
                Files.writeString(
                        temporary.resolve("conversations.json"), Chats.json(List.of(Chats.move())));
        assertThat(Files.exists(chat)).isTrue();
        for (var device : List.of(laptop, desktop)) {
            imported(device, json);
        }
        var count = laptop.memory().episodes().count();
        exchange();
        assertThat(laptop.memory().episodes().count()).isEqualTo(count);
        assertThat(desktop.memory().episodes().count()).isEqualTo(count);
        assertThat(desktop.memory().conversations().list(desktop.space())).hasSize(1);
        assertThat(texts(desktop, FactStatus.CURRENT))
                .containsExactlyInAnyOrderElementsOf(texts(laptop, FactStatus.CURRENT));
        // One of the two is forgotten: the other goes too.
        laptop.memory()
                .forgetting()
                .forget(
                        List.of(
                                laptop.memory()
                                        .conversations()
                                        .list(laptop.space())
                                        .getFirst()
                                        .id()));
        exchange();
        assertThat(desktop.memory().conversations().list(desktop.space())).isEmpty();
        assertThat(desktop.memory().episodes().count()).isZero();
    }

    @Test
    void anImportThatIsUndoneGoesEverywhereAndMayComeAgain() throws IOException {
        join();
        var json =
                Files.writeString(
                        temporary.resolve("conversations.json"), Chats.json(List.of(Chats.move())));
        exchange();
        var report = imported(laptop, json).report();
        exchange();
        var count = laptop.memory().episodes().count();
        assertThat(desktop.memory().episodes().count()).isEqualTo(count).isPositive();
        laptop.memory().imports().undo(report.importId().orElseThrow());
        exchange();
        assertThat(laptop.memory().episodes().count()).isZero();
        assertThat(desktop.memory().episodes().count()).isZero();
        imported(desktop, json);
        exchange();
        assertThat(laptop.memory().episodes().count()).isEqualTo(count);
    }

    private static Edit value(String value) {
        return new Edit(
                Optional.empty(), Optional.of(value), Optional.empty(), Optional.empty(), false);
    }

    private static ImportOutcome.Imported imported(SimulatedDevice device, Path file)
            throws IOException {
        var outcome =
                new Importer(device.memory().imports(), ZoneOffset.UTC)
                        .run(
                                file,
                                ImportOptions.into(device.space()),
                                ImportProgress.UNWATCHED,
                                () -> false);
        device.learn();
        assertThat(outcome).isInstanceOf(ImportOutcome.Imported.class);
        return (ImportOutcome.Imported) outcome;
    }
}
