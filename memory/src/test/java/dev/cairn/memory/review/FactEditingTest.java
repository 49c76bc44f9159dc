package dev.cairn.memory.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.Id;
import dev.cairn.memory.MemoryFixture;
import dev.cairn.memory.fact.Fact;
import dev.cairn.memory.fact.FactStatus;
import dev.cairn.memory.time.DateRange;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

class FactEditingTest extends MemoryFixture {
    private Fact with(String value) {
        learn();
        return allFacts().stream()
                .filter(fact -> fact.value().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private List<Id> add(String text) {
        return memory.editing()
                .add(space(), text, clock.time(), Optional.empty(), Optional.empty());
    }

    @Test
    void anotherWordingKeepsHistoryAndIsFound() {
        capture("Anna lives in Bonn.", "2024-01-10");
        var id = with("Bonn").id();
        catchUp();
        var edit = Edit.text("Anna lives in Bonn, near the botanical garden");
        assertThat(memory.editing().edit(id, edit)).contains(id);
        var fact = memory.facts().find(id).orElseThrow();
        assertThat(fact.text()).contains("botanical garden");
        assertThat(fact.value()).isEqualTo("Bonn");
        assertThat(fact.origin()).isEqualTo("user");
        assertThat(memory.editing().history(id))
                .singleElement()
                .matches(one -> one.text().equals("Anna lives in Bonn"))
                .matches(one -> one.how() == Revision.How.EDITED);
        assertThat(recall("Who lives near a botanical garden?").recollections())
                .anyMatch(one -> one.text().contains("botanical"));
        assertThat(memory.editing().undo(id)).isTrue();
        assertThat(memory.facts().find(id).orElseThrow().text()).isEqualTo("Anna lives in Bonn");
        assertThat(memory.editing().undo(id)).isFalse();
    }

    @Test
    void anotherValueMovesTheSlot() {
        capture("Anna lives in Bonn.", "2024-01-10");
        capture("Anna lives in Berlin.", "2025-01-10");
        var berlin = with("Berlin").id();
        memory.editing().edit(berlin, Edit.text("Anna lives in Hamburg"));
        assertThat(current("Anna", "lives in")).containsExactly("Hamburg");
        assertThat(with("Bonn").validTo()).contains(LocalDate.of(2025, 1, 10));
        memory.editing().undo(berlin);
        assertThat(current("Anna", "lives in")).containsExactly("Berlin");
    }

    @Test
    void whatThePersonPutsInTheirOwnWordsMovesTheSlotToo() {
        capture("My sister Anna lives in Bonn.", "2024-01-10");
        var id = with("Bonn").id();
        memory.editing().edit(id, Edit.text("My sister Anna lives in Berlin"));
        assertThat(current("Anna", "lives in")).containsExactly("Berlin");
        catchUp();
        var found = recall("Where does Anna live?").recollections();
        assertThat(found)
                .filteredOn(one -> one.text().endsWith("in Bonn."))
                .noneMatch(one -> one.current());
        assertThat(found).anyMatch(one -> one.current() && one.text().contains("Berlin"));
        var answer = ask("Where does Anna live now?").text();
        assertThat(answer).contains("Berlin").doesNotContain("in Bonn.");
    }

    @Test
    void anotherDateMovesWhatItClosed() {
        capture("Anna lives in Bonn.", "2024-01-10");
        capture("Anna lives in Berlin.", "2025-01-10");
        var berlin = with("Berlin").id();
        var march = DateRange.month(2024, 3);
        memory.editing()
                .edit(
                        berlin,
                        new Edit(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(march),
                                Optional.empty(),
                                false));
        assertThat(with("Bonn").validTo()).contains(LocalDate.of(2024, 3, 1));
        assertThat(current("Anna", "lives in")).containsExactly("Berlin");
        memory.editing().undo(berlin);
        assertThat(with("Bonn").validTo()).contains(LocalDate.of(2025, 1, 10));
    }

    @Test
    void aSecondReadingDoesNotBringBackWhatWasPutRight() {
        var said = capture("Anna lives in Bonn.", "2024-01-10");
        var id = with("Bonn").id();
        memory.editing().edit(id, Edit.text("Anna lives in Brühl"));
        readAgain(said.id());
        assertThat(current("Anna", "lives in")).containsExactly("Brühl");
        memory.editing().retract(id);
        readAgain(said.id());
        assertThat(facts()).isEmpty();
    }

    private void readAgain(Id episode) {
        try (var connection = beside();
                var statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO task (id, kind, subject_id) VALUES (1, 'extract', %d)"
                            .formatted(episode.number()));
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        learn();
    }

    @Test
    void whatIsTakenBackNeverWasAndWhatItClosedHoldsAgain() {
        capture("Anna lives in Bonn.", "2024-01-10");
        capture("Anna lives in Berlin.", "2025-01-10");
        var berlin = with("Berlin");
        assertThat(memory.editing().retract(berlin.id())).isTrue();
        assertThat(with("Berlin").status()).isEqualTo(FactStatus.RETRACTED);
        assertThat(current("Anna", "lives in")).containsExactly("Bonn");
        assertThat(recall("Where does Anna live?").recollections())
                .filteredOn(one -> one.text().contains("Berlin"))
                .noneMatch(one -> one.current());
        assertThat(memory.editing().retract(berlin.id())).isFalse();
        assertThat(memory.editing().undo(berlin.id())).isTrue();
        assertThat(current("Anna", "lives in")).containsExactly("Berlin");
        assertThat(with("Bonn").validTo()).contains(LocalDate.of(2025, 1, 10));
    }

    @Test
    void aFactWrittenByHandHasItsWordsAndItsSlot() {
        capture("Anna lives in Bonn.", "2024-01-10");
        learn();
        var ids = add("Anna lives in Berlin.");
        assertThat(ids).hasSize(1);
        assertThat(current("Anna", "lives in")).containsExactly("Berlin");
        var fact = memory.facts().find(ids.getFirst()).orElseThrow();
        assertThat(fact.origin()).isEqualTo("user");
        assertThat(fact.evidence().getFirst().quote()).contains("Anna lives in Berlin");
        assertThat(memory.unread()).isZero();
    }

    @Test
    void whatTheRulesDoNotKnowIsKeptAsItStandsAndNotAskedAbout() {
        var ids = add("Blue folder: papers of the flat; grey folder: taxes");
        assertThat(memory.facts().find(ids.getFirst()).orElseThrow().text())
                .contains("grey folder");
        add("I am allergic to penicillin.");
        assertThat(memory.inbox().list(space())).isEmpty();
    }

    @Test
    void pinningIsKept() {
        capture("Anna lives in Bonn.");
        var id = with("Bonn").id();
        assertThat(memory.editing().pin(id, true)).isTrue();
        assertThat(with("Bonn").pinned()).isTrue();
        memory.editing().edit(id, Edit.text("Anna lives in Cologne"));
        assertThat(with("Cologne").pinned()).isTrue();
        memory.editing().pin(id, false);
        assertThat(with("Cologne").pinned()).isFalse();
        assertThat(memory.editing().pin(Id.fact(5), true)).isFalse();
    }
}
