package dev.cairn.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.review.Proposed;
import dev.cairn.ui.inbox.InboxViewModel.Verdict;
import dev.cairn.ui.sample.Plain;
import dev.cairn.ui.sample.SampleCompanion;
import dev.cairn.ui.sample.Samples;
import dev.cairn.ui.work.Notice;
import dev.cairn.ui.work.Trouble;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class InboxViewModelTest {
    private final SampleCompanion companion = Samples.lived();
    private final Plain plain = new Plain(companion);
    private final InboxViewModel inbox = new InboxViewModel(plain.around);

    @BeforeEach
    void read() {
        inbox.refresh();
        plain.runAll();
    }

    @Test
    void whatIsKeptLeavesTheDeckAtOnceAndCanBeUndone() {
        var first = inbox.proposals().getFirst();
        inbox.keep(List.of(first));
        assertThat(inbox.proposals()).doesNotContain(first);
        plain.runAll();
        assertThat(companion.inbox().decided).containsKey(first.fact().id());
        assertThat(inbox.waiting().get()).isEqualTo(3);
        inbox.undo();
        plain.runAll();
        assertThat(inbox.proposals()).contains(first);
        assertThat(inbox.decided().get()).isEmpty();
    }

    @Test
    void whatIsSkippedComesBackLast() {
        var first = inbox.proposals().getFirst();
        inbox.skip(List.of(first));
        plain.runAll();
        assertThat(inbox.proposals().getLast().fact()).isEqualTo(first.fact());
        assertThat(inbox.proposals().getLast().skipped()).isTrue();
    }

    @Test
    void allAreDeclinedTogetherAndComeBackTogether() {
        inbox.decline(List.copyOf(inbox.proposals()));
        plain.runAll();
        assertThat(inbox.proposals()).isEmpty();
        assertThat(inbox.decided().get().orElseThrow().verdict()).isEqualTo(Verdict.DECLINED);
        inbox.undo();
        plain.runAll();
        assertThat(inbox.proposals()).hasSize(4);
    }

    @Test
    void otherWordsAreKeptAndTheSameWordsAreNoChange() {
        var first = inbox.proposals().getFirst();
        inbox.keep(first, "You take 10 mg of cetirizine");
        plain.runAll();
        assertThat(companion.inbox().edited).containsExactly("You take 10 mg of cetirizine");
        Proposed second = inbox.proposals().getFirst();
        inbox.keep(second, "  " + second.fact().text() + " ");
        plain.runAll();
        assertThat(companion.inbox().edited).hasSize(1);
        assertThat(companion.inbox().decided).hasSize(2);
    }

    @Test
    void aDecisionThatCannotBeStoredIsToldAndTheCardIsBack() {
        var first = inbox.proposals().getFirst();
        companion.inbox().refusing = Optional.of(new Trouble("The disk is full."));
        inbox.keep(List.of(first));
        plain.runAll();
        assertThat(plain.notices).extracting(Notice::sentence).containsExactly("The disk is full.");
        assertThat(inbox.proposals()).contains(first);
        assertThat(inbox.decided().get()).isEmpty();
    }
}
