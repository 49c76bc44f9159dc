package dev.cairn.memory.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.Id;
import dev.cairn.memory.MemoryFixture;
import dev.cairn.memory.Space;
import dev.cairn.memory.extraction.Candidate;
import dev.cairn.memory.extraction.FactKind;
import dev.cairn.memory.extraction.Sensitivity;
import dev.cairn.memory.extraction.Utterance;
import dev.cairn.memory.fact.Fact;
import dev.cairn.memory.fact.FactStatus;
import dev.cairn.memory.fact.Learning;
import dev.cairn.memory.fact.internal.Settlement;
import dev.cairn.memory.store.internal.Database;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

class InboxTest extends MemoryFixture {
    private void askAlways() {
        memory.policies().set(space(), new Policy(Space.Review.ASK, Set.of()));
    }

    private List<Proposed> waiting() {
        learn();
        return memory.inbox().list(space());
    }

    private Id onlyOne() {
        assertThat(waiting()).hasSize(1);
        return waiting().getFirst().fact().id();
    }

    private Fact fact(Id id) {
        return memory.facts().find(id).orElseThrow();
    }

    @Test
    void aSpaceThatAcceptsKeepsAtOnceButAsksAboutWhatIsSensitive() {
        capture("Anna lives in Bonn.");
        capture("I am allergic to penicillin.");
        assertThat(waiting())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.why()).isEqualTo(Reason.HEALTH);
                            assertThat(one.fact().evidence().getFirst().quote())
                                    .contains("penicillin");
                        });
        assertThat(current("Anna", "lives in")).containsExactly("Bonn");
    }

    @Test
    void aSpaceThatAsksAsksAboutEverything() {
        askAlways();
        capture("Anna lives in Bonn.");
        assertThat(waiting()).singleElement().matches(one -> one.why() == Reason.SPACE);
        assertThat(facts()).isEmpty();
    }

    @Test
    void aSpaceMayAskAboutSomeKindsOnly() {
        memory.policies().set(space(), new Policy(Space.Review.ACCEPT, Set.of(FactKind.STATE)));
        assertThat(memory.policies().of(space()).asked()).containsExactly(FactKind.STATE);
        capture("Anna lives in Bonn.");
        capture("I like mountain hikes.");
        assertThat(waiting()).singleElement().matches(one -> one.why() == Reason.KIND);
        assertThat(facts()).singleElement().matches(one -> one.kind() == FactKind.PREFERENCE);
    }

    @Test
    void whatWaitsTakesPartInNothing() {
        askAlways();
        var said = capture("Anna lives in Quorblatt.");
        onlyOne();
        assertThat(facts()).isEmpty();
        assertThat(recall("Anna Quorblatt").recollections())
                .noneMatch(one -> one.id().kind() == Id.Kind.FACT);
        assertThat(
                        memory.timelines()
                                .of(
                                        space(),
                                        Optional.of("Anna"),
                                        Optional.empty(),
                                        Optional.empty())
                                .entries())
                .extracting(entry -> entry.id())
                .containsExactly(said.id());
        assertThat(ask("Where does Anna live?").trace().items())
                .noneMatch(item -> item.memory().kind() == Id.Kind.FACT);
        assertThat(rows())
                .containsEntry("link", 0L)
                .containsEntry("portrait_slot", 0L)
                .containsEntry("gist", 0L);
    }

    @Test
    void anAcceptedFactClosesWhatItSupersedesAtItsOwnDate() {
        capture("Anna lives in Bonn.", "2024-01-10");
        learn();
        askAlways();
        capture("Anna moved to Berlin on 3 May 2025.", "2025-05-10");
        var proposal = onlyOne();
        clock.set("2025-08-01T12:00:00Z");
        assertThat(memory.inbox().accept(List.of(proposal)))
                .containsExactly(new Reviewed.Accepted(proposal, proposal));
        assertThat(waiting()).isEmpty();
        assertThat(current("Anna", "lives in")).containsExactly("Berlin");
        assertThat(allFacts())
                .filteredOn(one -> one.value().equals("Bonn"))
                .singleElement()
                .matches(one -> one.validTo().equals(Optional.of(LocalDate.of(2025, 5, 3))));
        assertThat(recall("Where does Anna live now?").recollections())
                .anyMatch(one -> one.id().equals(proposal));
    }

    @Test
    void aProposalFromBeforeIsAcceptedAsHistory() {
        askAlways();
        capture("Anna lives in Bonn.", "2024-01-10");
        var bonn = onlyOne();
        memory.policies().set(space(), new Policy(Space.Review.ACCEPT, Set.of()));
        capture("Anna lives in Berlin.", "2025-01-10");
        learn();
        memory.inbox().accept(List.of(bonn));
        assertThat(current("Anna", "lives in")).containsExactly("Berlin");
        assertThat(fact(bonn).status()).isEqualTo(FactStatus.SUPERSEDED);
        assertThat(fact(bonn).validTo()).contains(LocalDate.of(2025, 1, 10));
    }

    @Test
    void severalAreAcceptedInTheOrderInWhichTheyWereSaid() {
        askAlways();
        capture("Anna lives in Bonn.", "2024-01-10");
        capture("Anna lives in Berlin.", "2025-01-10");
        var ids = waiting().stream().map(one -> one.fact().id()).toList();
        assertThat(memory.inbox().accept(ids.reversed()))
                .allMatch(done -> done instanceof Reviewed.Accepted);
        assertThat(current("Anna", "lives in")).containsExactly("Berlin");
    }

    @Test
    void acceptingIsUndoneWholly() {
        capture("Anna lives in Bonn.", "2024-01-10");
        learn();
        askAlways();
        capture("Anna lives in Berlin.", "2025-05-10");
        var proposal = onlyOne();
        var before = fact(proposal);
        memory.inbox().accept(List.of(proposal));
        assertThat(memory.inbox().undo(List.of(proposal)))
                .containsExactly(new Reviewed.Undone(proposal));
        assertThat(fact(proposal)).isEqualTo(before);
        assertThat(current("Anna", "lives in")).containsExactly("Bonn");
        assertThat(allFacts())
                .filteredOn(one -> one.value().equals("Bonn"))
                .singleElement()
                .matches(one -> one.validTo().isEmpty());
        assertThat(memory.inbox().undo(List.of(proposal)))
                .containsExactly(new Reviewed.NotThere(proposal));
        memory.inbox().accept(List.of(proposal));
        assertThat(current("Anna", "lives in")).containsExactly("Berlin");
    }

    @Test
    void acceptingWhatIsKnownAddsItsWordsAsEvidence() {
        askAlways();
        capture("Anna moved to Bonn.", "2024-01-10");
        var proposal = onlyOne();
        var other = byHand("Anna's home is in Ulm.");
        memory.policies().set(space(), new Policy(Space.Review.ACCEPT, Set.of()));
        capture("Anna lives in Bonn.", "2024-02-10");
        learn();
        var done = memory.inbox().accept(List.of(proposal)).getFirst();
        assertThat(done).isInstanceOf(Reviewed.Accepted.class);
        var holder = ((Reviewed.Accepted) done).fact();
        assertThat(fact(holder).evidence()).hasSize(2);
        assertThat(allFacts()).filteredOn(one -> one.value().equals("Bonn")).hasSize(1);
        memory.inbox().undo(List.of(proposal));
        assertThat(fact(proposal).status()).isEqualTo(FactStatus.PENDING);
        assertThat(fact(proposal).evidence()).hasSize(1);
        assertThat(allFacts())
                .filteredOn(one -> one.value().equals("Bonn"))
                .filteredOn(one -> one.status() != FactStatus.PENDING)
                .singleElement()
                .matches(one -> one.evidence().size() == 1);
        assertThat(memory.facts().find(other)).isPresent();
    }

    private Id byHand(String text) {
        return memory.editing()
                .add(space(), text, clock.time(), Optional.empty(), Optional.empty())
                .getFirst();
    }

    @Test
    void whatWaitsCountsOnceTheUserWritesItThemselves() {
        askAlways();
        capture("Anna lives in Bonn.");
        var proposal = onlyOne();
        assertThat(byHand("Anna lives in Bonn.")).isEqualTo(proposal);
        assertThat(waiting()).isEmpty();
        assertThat(current("Anna", "lives in")).containsExactly("Bonn");
    }

    @Test
    void anEditedProposalCountsAsTheUserWroteIt() {
        askAlways();
        capture("Anna lives in Bonn.");
        var proposal = onlyOne();
        memory.inbox().accept(proposal, Edit.text("Anna lives in Cologne"));
        assertThat(current("Anna", "lives in")).containsExactly("Cologne");
        assertThat(fact(proposal).origin()).isEqualTo("user");
        assertThat(memory.inbox().decisions(space(), 5))
                .singleElement()
                .matches(one -> one.verdict() == Decision.Verdict.EDITED);
        memory.inbox().undo(List.of(proposal));
        assertThat(fact(proposal).text()).contains("Bonn");
        assertThat(fact(proposal).value()).isEqualTo("Bonn");
    }

    @Test
    void whatWasDeclinedIsNotProposedAgainInOtherWords() {
        capture("I am allergic to penicillin.");
        var proposal = onlyOne();
        memory.inbox().decline(List.of(proposal));
        assertThat(waiting()).isEmpty();
        later();
        capture("I'm allergic to penicillin!");
        capture("By the way, I am really allergic to penicillin.");
        assertThat(waiting()).isEmpty();
        assertThat(facts()).isEmpty();
        capture("I am allergic to latex.");
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void decliningIsUndone() {
        capture("I am allergic to penicillin.");
        var proposal = onlyOne();
        memory.inbox().decline(List.of(proposal));
        memory.inbox().undo(List.of(proposal));
        assertThat(onlyOne()).isEqualTo(proposal);
        memory.inbox().accept(List.of(proposal));
        assertThat(facts()).hasSize(1);
    }

    @Test
    void whatWasAcceptedIsNotAskedAboutWhenItIsSaidAgain() {
        capture("I am allergic to penicillin.");
        memory.inbox().accept(List.of(onlyOne()));
        later();
        capture("I'm allergic to penicillin!");
        assertThat(waiting()).isEmpty();
        assertThat(facts()).hasSize(1);
    }

    @Test
    void whatWaitsIsNotProposedTwice() {
        askAlways();
        capture("Anna lives in Bonn.");
        capture("Anna moved to Bonn.");
        assertThat(waiting()).singleElement().matches(one -> one.fact().evidence().size() == 2);
    }

    @Test
    void anAcceptedDenialClosesWhatItDenies() {
        capture("I work at Siemens.", "2024-01-10");
        learn();
        askAlways();
        capture("I no longer work at Siemens.", "2025-01-10");
        var proposal = onlyOne();
        assertThat(waiting().getFirst().negated()).isTrue();
        assertThat(current("user", "works at")).containsExactly("Siemens");
        memory.inbox().accept(List.of(proposal));
        assertThat(current("user", "works at")).doesNotContain("Siemens");
        memory.inbox().undo(List.of(proposal));
        assertThat(current("user", "works at")).containsExactly("Siemens");
    }

    @Test
    void whatIsSkippedComesLast() {
        askAlways();
        capture("Anna lives in Bonn.");
        later();
        capture("Tom lives in Ulm.");
        var first = waiting().getFirst().fact().id();
        memory.inbox().skip(List.of(first));
        assertThat(waiting()).extracting(one -> one.fact().id()).last().isEqualTo(first);
        assertThat(waiting().getLast().skipped()).isTrue();
    }

    @Test
    void idsThatDoNotWaitAreTold() {
        capture("Anna lives in Bonn.");
        learn();
        var counts = facts().getFirst().id();
        for (var id : List.of(counts, Id.fact(12), Id.episode(13))) {
            assertThat(memory.inbox().accept(List.of(id)))
                    .containsExactly(new Reviewed.NotThere(id));
            assertThat(memory.inbox().decline(List.of(id)))
                    .containsExactly(new Reviewed.NotThere(id));
            assertThat(memory.inbox().skip(List.of(id))).containsExactly(new Reviewed.NotThere(id));
            assertThat(memory.inbox().undo(List.of(id))).containsExactly(new Reviewed.NotThere(id));
        }
    }

    @Test
    void aPasteDoesNotFloodTheStoreAndIsKeptItself() {
        var pasted = capture("word ".repeat(60));
        var file = home.resolve("cairn.db");
        if (Database.open(file, clock) instanceof Database.Opening.Opened(var database)) {
            try (database) {
                new Learning(
                                database,
                                memory.spaces(),
                                InboxTest::everyWord,
                                new Settlement(database, (_, _, name) -> List.of(name)))
                        .learn(Optional.empty(), () -> false);
            }
        }
        assertThat(facts()).hasSize(24);
        assertThat(memory.inbox().leftOut(space(), 5))
                .containsExactly(new LeftOut(pasted.id(), LeftOut.Limit.MESSAGE, 36));
        assertThat(memory.episodes().find(pasted.id())).isPresent();
    }

    /** An extractor that takes everything for a fact. */
    private static List<Candidate> everyWord(Utterance utterance) {
        return IntStream.range(0, utterance.text().length() / 5)
                .mapToObj(
                        word ->
                                new Candidate(
                                        "Statement number " + word,
                                        FactKind.NOTE,
                                        Utterance.OWNER,
                                        "",
                                        "",
                                        false,
                                        false,
                                        word * 5,
                                        word * 5 + 4,
                                        Optional.empty(),
                                        Optional.empty(),
                                        .5,
                                        .5,
                                        Sensitivity.NONE,
                                        List.of(),
                                        false,
                                        ""))
                .toList();
    }

    @Test
    void anHourDoesNotFloodTheStore() {
        for (var i = 0; i < 260; i++) {
            capture("Person" + (char) ('a' + i % 26) + (char) ('a' + i / 26) + " lives in Bonn.");
        }
        learn();
        assertThat(facts()).hasSize(240);
        assertThat(memory.inbox().leftOut(space(), 100)).hasSize(20);
        capture("Anna lives in Ulm.", clock.time().plusHours(2));
        learn();
        assertThat(current("Anna", "lives in")).containsExactly("Ulm");
    }
}
