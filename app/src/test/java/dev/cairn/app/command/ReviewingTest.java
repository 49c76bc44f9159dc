package dev.cairn.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** The inbox, changes by hand, and erasure by choice. */
class ReviewingTest {
    private static final String PILLS = "I am allergic to penicillin.";

    @TempDir Path home;

    private String waiting() {
        return Cairn.at(home)
                .run("inbox", "--json")
                .json()
                .path("proposed")
                .path(0)
                .path("id")
                .asString("");
    }

    @Test
    void aProposalIsShownAcceptedAndTakenBack() {
        Cairn.at(home).run("capture", PILLS).well();
        assertThat(Cairn.at(home).run("inbox").well().out())
                .contains("allergic to penicillin", "asked because it is about health");
        var id = waiting();
        var done = Cairn.at(home).run("inbox", "accept", id, "--json").json().path("decided");
        assertThat(done.get(0).path("verdict").asString()).isEqualTo("accepted");
        assertThat(done.get(0).path("fact").asString()).isEqualTo(id);
        assertThat(Cairn.at(home).run("facts").well().out()).contains("penicillin");
        assertThat(Cairn.at(home).run("inbox", "undo").well().out()).contains("Waits again: " + id);
        Cairn.at(home).run("inbox", "edit", id, "--text", "The user may take penicillin").well();
        assertThat(Cairn.at(home).run("facts").well().out()).contains("may take penicillin");
        assertThat(Cairn.at(home).run("inbox", "decline", id).failure(1))
                .isEqualTo(id + " does not wait for that; nothing was changed");
        assertThat(Cairn.at(home).run("inbox", "accept", "--all").failure(1))
                .isEqualTo("nothing waits for your word");
        Cairn.at(home).run("inbox", "accept").failure(2);
    }

    @Test
    void aSpaceIsToldWhatToAskAbout() {
        Cairn.at(home).run("space", "policy", "Personal", "accept", "--ask", "state").well();
        Cairn.at(home).run("capture", "Anna lives in Bonn.").well();
        assertThat(waiting()).startsWith("f-");
        var spaces = Cairn.at(home).run("space", "list", "--json").json().path("spaces");
        assertThat(spaces.get(0).path("asked").get(0).asString()).isEqualTo("state");
        assertThat(spaces.get(0).path("waiting").asInt()).isEqualTo(1);
        assertThat(Cairn.at(home).run("space", "policy", "Work", "ask").failure(1))
                .isEqualTo("there is no space \"Work\"");
        Cairn.at(home).run("space", "policy", "Personal", "never").failure(2);
    }

    @Test
    void aFactIsWrittenChangedAndTakenBackByHand() {
        var added = Cairn.at(home).run("fact", "add", "Anna lives in Bonn", "--json").json();
        var id = added.path("facts").get(0).path("id").asString();
        assertThat(added.path("facts").get(0).path("origin").asString()).isEqualTo("user");
        Cairn.at(home).run("fact", "edit", id, "--value", "Cologne", "--from", "2025-05").well();
        Cairn.at(home).run("fact", "pin", id).well();
        assertThat(Cairn.at(home).run("facts").well().out())
                .contains("Anna lives in Cologne", "pinned");
        var revisions = Cairn.at(home).run("fact", "revisions", id, "--json").json();
        assertThat(revisions.path("revisions").get(0).path("value").asString()).isEqualTo("Bonn");
        assertThat(Cairn.at(home).run("fact", "undo", id).well().out()).contains("in Bonn");
        Cairn.at(home).run("fact", "retract", id).well();
        assertThat(Cairn.at(home).run("facts").well().out()).contains("No facts yet");
        assertThat(Cairn.at(home).run("fact", "retract", id).failure(1))
                .contains("no fact that counts");
        Cairn.at(home).run("fact", "edit", id).failure(2);
        Cairn.at(home).run("fact", "pin", "e-0000000000001").failure(2);
    }

    @Test
    void aPreviewErasesNothing() {
        Cairn.at(home).run("capture", PILLS).well();
        var shown =
                Cairn.at(home)
                        .run("forget", "--matching", "penicillin", "--preview", "--json")
                        .json();
        assertThat(shown.path("matches").get(0).path("clear").asBoolean()).isTrue();
        assertThat(shown.path("counts").path("memories").asInt()).isEqualTo(1);
        assertThat(shown.path("forgotten").isEmpty()).isTrue();
        assertThat(Cairn.at(home).run("forget", "--about", "penicillin", "--preview").well().out())
                .contains("This would erase 1 memory and 1 fact");
        assertThat(Cairn.at(home).run("recall", "penicillin").well().out()).contains("allergic");
    }

    @Test
    void whatIsMeantIsPickedByItsNumber() {
        Cairn.at(home).run("capture", "The key is under the flower pot.").well();
        Cairn.at(home).run("capture", "I bought a flower pot.").well();
        var picked =
                Cairn.at(home)
                        .onATerminal()
                        .reading("2\nyes\n")
                        .run("forget", "--matching", "flower pot", "--json")
                        .json();
        assertThat(picked.path("counts").path("memories").asInt()).isEqualTo(1);
        assertThat(Cairn.at(home).run("recall", "flower pot").well().out())
                .contains("under the flower pot")
                .doesNotContain("bought");
        assertThat(
                        Cairn.at(home)
                                .onATerminal()
                                .reading("7\n")
                                .run("forget", "--matching", "flower pot")
                                .err())
                .contains("nothing was erased");
    }

    @Test
    void aScriptHasToSayYesToMoreThanIds() {
        Cairn.at(home).run("capture", "Anna lives in Bonn.", "--at", "2025-03-05").well();
        assertThat(Cairn.at(home).run("forget", "--from", "2025-03").failure(1))
                .isEqualTo("1 memory and 1 fact would be erased; nothing was, for want of --yes");
        assertThat(Cairn.at(home).run("forget", "--about", "Anna").failure(1)).contains("--yes");
        Cairn.at(home).run("forget", "--about", "Anna", "--from", "2025").failure(2);
        var gone = Cairn.at(home).run("forget", "--to", "2025-03", "--yes", "--json").json();
        assertThat(gone.path("residue").asInt()).isZero();
        assertThat(gone.path("forgotten").size()).isEqualTo(2);
    }

    @Test
    void anAnswerIsCorrectedForNextTime() {
        Cairn.at(home).run("correct", "shorter").failure(1);
        Cairn.at(home).run("ask", "What should I cook tonight?").well();
        var kept = Cairn.at(home).run("correct", "shorter, please", "--json").json();
        assertThat(kept.path("asked").asString()).isEqualTo("What should I cook tonight?");
        var id = kept.path("id").asString();
        Cairn.at(home).run("corrections", "edit", id, "in", "two", "lines").well();
        assertThat(Cairn.at(home).run("corrections").well().out()).contains("“in two lines”", id);
        Cairn.at(home).run("forget", id).well();
        assertThat(Cairn.at(home).run("corrections", "--json").json().path("corrections").isEmpty())
                .isTrue();
        Cairn.at(home).run("corrections", "edit", "f-0000000000001", "x").failure(2);
    }
}
