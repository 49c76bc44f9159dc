package dev.cairn.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** Timelines, gists and the portrait from the command line; it is 10 March 2026 there. */
class TimeCommandsTest {
    @TempDir Path home;

    private void tell(String text, String at) {
        Cairn.at(home).run("capture", text, "--at", at).well();
    }

    @Test
    void consolidatingTellsWhatItDidAndDoesItOnce() {
        tell("I work at Siemens.", "2025-06-02");
        tell("I moved to Berlin because the rents in Munich were absurd.", "2025-06-03");
        var done = Cairn.at(home).run("consolidate", "--json").json();
        assertThat(done.path("gists").asInt()).isPositive();
        assertThat(done.path("portraitChanges").asInt()).isEqualTo(2);
        assertThat(done.path("merged").asInt()).isZero();
        assertThat(done.path("proposed").isNumber()).isTrue();
        assertThat(done.path("fading").isNumber()).isTrue();
        var again = Cairn.at(home).run("consolidate", "--json").json();
        assertThat(again.path("gists").asInt()).isZero();
        var portrait = Cairn.at(home).run("portrait", "--json").json();
        assertThat(portrait.path("slots").size()).isEqualTo(2);
        assertThat(Cairn.at(home).run("portrait").well().out()).contains("works at Siemens");
    }

    @Test
    void nothingAfterTheGivenTimeIsSummedUp() {
        tell("I work at Siemens.", "2025-06-02");
        var done = Cairn.at(home).run("consolidate", "--until", "2025-06-02", "--json").json();
        assertThat(done.path("gists").asInt()).isZero();
    }

    @Test
    void aTimelineIsFoldedAndTellsChangesAndReasons() {
        tell("I live in Bonn.", "2024-02-01");
        tell("I moved to Berlin because the rents in Bonn were absurd.", "2025-06-03");
        var told = Cairn.at(home).run("timeline", "--by", "year", "--json").json();
        assertThat(told.path("periods").size()).isEqualTo(2);
        assertThat(told.path("gaps").size()).isEqualTo(1);
        var moved = told.path("entries").get(1);
        assertThat(moved.path("change").path("from").asString()).isEqualTo("Bonn");
        assertThat(moved.path("because").asString()).contains("rents");
        assertThat(moved.path("links").get(0).path("type").asString()).isEqualTo("supersedes");
        var since = Cairn.at(home).run("timeline", "--changes-since", "2025", "--json").json();
        assertThat(since.path("entries").size()).isEqualTo(1);
        assertThat(Cairn.at(home).run("timeline").well().out())
                .contains("nothing known from", "→ Berlin");
    }

    @Test
    void onThisDayTellsOfEarlierYears() {
        tell("I bought a bike.", "2025-03-10");
        tell("I bought a lamp.", "2025-03-11");
        var told = Cairn.at(home).run("timeline", "--on-this-day", "--json").json();
        assertThat(told.path("entries").size()).isEqualTo(1);
    }

    @Test
    void whatCannotBeAskedIsSaidInASentence() {
        assertThat(Cairn.at(home).run("timeline", "--by", "week").err())
                .contains("day, month or year");
        assertThat(Cairn.at(home).run("timeline", "--on-this-day", "--changes-since", "2025").err())
                .contains("different questions");
        assertThat(Cairn.at(home).run("timeline", "--from", "-0044").well().out())
                .contains("Nothing is known");
    }
}
