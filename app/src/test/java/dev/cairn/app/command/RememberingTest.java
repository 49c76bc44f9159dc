package dev.cairn.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** From something captured to answers, facts and timelines, and to its erasure. */
class RememberingTest {
    private static final String ANNA = "Anna moved from Bonn to Berlin in May 2025";

    @TempDir Path home;

    @Test
    void whatWasCapturedAnswersAQuestionWithoutAModelAndIsCited() {
        var captured = Cairn.at(home).run("capture", ANNA, "--json").json();
        assertThat(captured.path("id").asString()).startsWith("e-");
        assertThat(captured.path("recordedAt").asString()).isEqualTo("2026-03-10T09:00:00Z");
        assertThat(captured.path("occurredAt").asString()).isEqualTo("2026-03-10T10:00:00+01:00");

        var asked = Cairn.at(home).run("ask", "Where does Anna live now?", "--json").json();
        assertThat(asked.path("answer").asString()).contains("Berlin");
        assertThat(asked.path("model").isNull()).isTrue();
        assertThat(asked.path("retrieved").asInt()).isPositive();
        assertThat(asked.path("included").asInt()).isPositive();
        assertThat(asked.path("citations").get(0).path("sources").get(0).asString())
                .isEqualTo(captured.path("id").asString());
        for (var name : new String[] {"promptTokens", "firstTokenMillis", "tokensPerSecond"}) {
            assertThat(asked.path(name).isNumber()).as(name).isTrue();
        }
    }

    @Test
    void recallSaysWhereItsRecollectionsComeFrom() {
        var id = Cairn.at(home).run("capture", ANNA, "--json").json().path("id").asString();
        var found =
                Cairn.at(home)
                        .run("recall", "where", "is", "Anna", "--limit", "3", "--json")
                        .json();
        assertThat(found.path("query").asString()).isEqualTo("where is Anna");
        assertThat(found.path("abstained").asBoolean()).isFalse();
        assertThat(found.path("tookMillis").isNumber()).isTrue();
        assertThat(found.path("recollections").size()).isBetween(1, 3);
        var first = found.path("recollections").get(0);
        assertThat(first.path("id").asString()).matches("[wf]-[0-9a-z]{13}");
        assertThat(first.path("kind").asString()).isIn("window", "fact");
        assertThat(first.path("current").asBoolean()).isTrue();
        assertThat(first.path("sources").get(0).asString()).isEqualTo(id);
        assertThat(first.path("why").path("parts").isEmpty()).isFalse();
        assertThat(Cairn.at(home).run("recall", "Anna", "--explain").well().out())
                .contains(ANNA, "words in common: Anna");
    }

    @Test
    void factsAndTheTimelineTellWhatCeasedToHold() {
        var id = Cairn.at(home).run("capture", ANNA, "--json").json().path("id").asString();
        var facts = Cairn.at(home).run("facts", "--about", "Anna", "--all", "--json").json();
        var texts = facts.path("facts").valueStream().map(one -> one.path("text").asString());
        assertThat(texts).contains(ANNA);
        var fact = facts.path("facts").get(0);
        for (var name :
                new String[] {
                    "id",
                    "kind",
                    "subject",
                    "slot",
                    "validFrom",
                    "validTo",
                    "status",
                    "retention",
                    "confidence",
                    "pinned",
                    "supersedes"
                }) {
            assertThat(fact.has(name)).as(name).isTrue();
        }
        assertThat(fact.path("evidence").get(0).path("episode").asString()).isEqualTo(id);

        var timeline = Cairn.at(home).run("timeline", "Anna", "--from", "2025", "--json").json();
        assertThat(timeline.path("about").asString()).isEqualTo("Anna");
        var entry = timeline.path("entries").get(0);
        assertThat(entry.path("date").asString()).isEqualTo("2025-05-01");
        assertThat(entry.path("when").asString()).contains("May 2025");
        assertThat(entry.path("links").isArray()).isTrue();
        assertThat(
                        Cairn.at(home)
                                .run("timeline", "--to", "2024-12", "--json")
                                .json()
                                .path("entries")
                                .isEmpty())
                .isTrue();
    }

    @Test
    void forgettingAsksFirstAndLeavesNothing() {
        var cairn = Cairn.at(home);
        var id = cairn.run("capture", ANNA, "--json").json().path("id").asString();
        cairn.run("capture", "The boiler was serviced");

        assertThat(cairn.run("forget", "--matching", ANNA).failure(1))
                .contains("--yes", "1 memory");
        var refused = cairn.onATerminal().reading("no\n").run("forget", id);
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).contains(ANNA, "nothing was erased");
        assertThat(cairn.run("recall", "Anna").well().out()).contains(ANNA);

        var forgotten =
                cairn.run("forget", "--matching", "Anna moved to Berlin", "--yes", "--json").json();
        assertThat(forgotten.path("residue").asInt()).isZero();
        assertThat(forgotten.path("forgotten").toString()).contains(id);
        assertThat(cairn.run("recall", "Anna").well().out()).doesNotContain("Berlin");
        assertThat(cairn.run("recall", "boiler").well().out()).contains("serviced");
    }

    @Test
    void anIdInAScriptIsWordEnough() {
        var cairn = Cairn.at(home);
        var id = cairn.run("capture", ANNA, "--json").json().path("id").asString();
        assertThat(cairn.run("forget", id, "--json").json().path("residue").asInt()).isZero();
        assertThat(cairn.run("recall", "Anna").well().out()).doesNotContain("Berlin");
    }

    @Test
    void whatWasAskedIncognitoIsNotKept() {
        Cairn.at(home).run("capture", ANNA).well();
        var asked =
                Cairn.at(home)
                        .run("ask", "Is Anna's zebra called Quux?", "--incognito", "--json")
                        .json();
        assertThat(asked.path("conversation").isNull()).isTrue();
        assertThat(Cairn.at(home).run("recall", "zebra Quux").well().out()).doesNotContain("zebra");
    }

    @Test
    void theChatGoesOnInOneConversationAndCanBeLeft() {
        var talked =
                Cairn.at(home)
                        .reading(
                                """
                                My dentist is Dr. Okafor in Graz
                                Who is my dentist?
                                /nonsense
                                /quit
                                never said
                                """)
                        .run("chat", "--json");
        assertThat(talked.err()).contains("no command /nonsense");
        var json = talked.json();
        assertThat(json.path("answers").size()).isEqualTo(2);
        assertThat(json.path("answers").get(0).path("conversation").asString())
                .isEqualTo(json.path("conversation").asString())
                .isEqualTo(json.path("answers").get(1).path("conversation").asString());
        assertThat(json.path("answers").get(1).path("answer").asString()).contains("Okafor");
    }

    @Test
    void withoutACommandAndADisplayTheChatStarts() {
        var talked = Cairn.at(home).onATerminal().reading("/help\n").run();
        assertThat(talked.well().err()).contains("chat is here").doesNotContain("Exception");
        assertThat(talked.out()).contains("/forget", home.toString());
    }

    @Test
    void whatIsSaidInAnotherSpaceIsNotFoundInThisOne() {
        Cairn.at(home).run("capture", "--space", "Work", "The audit is on Thursday").well();
        assertThat(Cairn.at(home).run("recall", "audit").well().out()).doesNotContain("Thursday");
        assertThat(Cairn.at(home).run("recall", "audit", "--space", "work").well().out())
                .contains("Thursday");
        assertThat(Cairn.at(home).run("recall", "audit", "--space", "Garden").failure(1))
                .contains("no space");
    }

    @Test
    void aReaderWhoLeavesIsNoFailure() {
        Cairn.at(home).run("capture", ANNA).well();
        var left =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("Broken pipe");
                    }
                };
        var err = new java.io.ByteArrayOutputStream();
        assertThat(Cairn.at(home).run(left, err, "facts", "--json")).isZero();
        assertThat(err.size()).isZero();
    }

    @Test
    void whatIsPrintedElsewhereThanOnATerminalHasNoColours() {
        Cairn.at(home).run("capture", ANNA).well();
        assertThat(Cairn.at(home).run("facts").out()).doesNotContain("\u001b");
        assertThat(Cairn.at(home).onATerminal().run("facts").out()).contains("\u001b[2m");
    }

    @Test
    void doctorMakesNothingAndSaysWhereEverythingIs() {
        var before = Cairn.at(home.resolve("new")).run("doctor", "--json").json();
        assertThat(before.path("ok").asBoolean()).isTrue();
        assertThat(Files.exists(home.resolve("new"))).isFalse();
        assertThat(before.path("paths").path("database").asString()).endsWith("cairn.db");
        assertThat(before.path("sockets").path("open").asInt()).isZero();

        Cairn.at(home).run("capture", ANNA).well();
        Cairn.at(home).run("recall", "Anna").well();
        var after = Cairn.at(home).run("doctor", "--json").json();
        assertThat(after.path("database").path("episodes").asInt()).isEqualTo(1);
        assertThat(after.path("index").path("present").asBoolean()).isTrue();
    }
}
