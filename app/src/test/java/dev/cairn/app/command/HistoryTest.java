package dev.cairn.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** What a slot has held, and whom facts are about, on the command line. */
class HistoryTest {
    @TempDir Path home;

    private Cairn.Ran run(String... arguments) {
        return Cairn.at(home).run(arguments);
    }

    @Test
    void aFactTellsItsHistoryWithTheWordsItRestsOn() {
        run("capture", "Anna lives in Bonn.", "--at", "2025-01-10");
        run("capture", "Anna moved to Berlin in May 2025.", "--at", "2025-06-01");
        var facts = run("facts", "--about", "Anna", "--json").json().path("facts");
        assertThat(facts.get(0).path("validFrom").asString()).isEqualTo("2025-05-01");
        assertThat(facts.get(0).path("validFromPrecision").asString()).isEqualTo("month");
        var id = facts.get(0).path("id").asString();

        var history = run("facts", "history", id, "--json").json().path("history");
        assertThat(history.size()).isEqualTo(2);
        assertThat(history.get(0).path("value").asString()).isEqualTo("Bonn");
        assertThat(history.get(0).path("validTo").asString()).isEqualTo("2025-05-01");
        assertThat(history.get(1).path("why").asString()).isEqualTo("holds; took over");
        assertThat(run("facts", "history", id).well().out())
                .contains("May 2025", "“Anna lives in Bonn”");
        assertThat(run("facts", "--about", "Anna", "--all").well().out())
                .contains("May 2025", "until May 2025");
        assertThat(run("facts", "history", "f-0000000000000").failure(1)).contains("no fact");
        assertThat(run("facts", "history", "Anna").failure(2)).contains("no id of a fact");
    }

    @Test
    void entitiesAreListedMergedAndSplit() {
        run("capture", "Priya works at Siemens.", "--at", "2025-01-10");
        run("capture", "Kit works at Bosch.", "--at", "2025-06-01");
        assertThat(run("entity", "list").well().out()).contains("Priya", "Kit", "Siemens");
        var merged = run("entity", "merge", "Priya", "Kit", "--json").json();
        assertThat(merged.path("changed").asBoolean()).isTrue();
        assertThat(merged.path("entity").path("aliases").toString()).contains("Kit");
        assertThat(run("ask", "Where does Priya work?").well().out()).contains("Bosch");
        assertThat(run("entity", "split", "Priya", "Kit").well().out()).doesNotContain("also Kit");
        assertThat(run("ask", "Where does Priya work?").well().out()).contains("Siemens");
        assertThat(run("entity", "merge", "Priya", "Nobody").failure(1)).contains("Nobody");
    }
}
