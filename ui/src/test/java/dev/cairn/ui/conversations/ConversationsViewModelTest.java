package dev.cairn.ui.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.ui.sample.Plain;
import dev.cairn.ui.sample.SampleCompanion;
import dev.cairn.ui.sample.Samples;
import dev.cairn.ui.work.Trouble;

import org.junit.jupiter.api.Test;

import java.util.List;

class ConversationsViewModelTest {
    private final SampleCompanion companion = Samples.lively();
    private final Plain plain = new Plain(companion);
    private final ConversationsViewModel model = new ConversationsViewModel(plain.around);

    @Test
    void conversationsStandUnderHeadingsThatSayHowLongAgoTheyWere() {
        refresh();
        assertThat(headings())
                .containsExactly("Pinned", "Today", "Yesterday", "Last 7 days", "Earlier");
        assertThat(titles().getFirst()).startsWith("Four days in Lisbon");
    }

    @Test
    void theSearchKeepsTitlesThatContainItWhateverTheirCase() {
        refresh();
        model.search().set(" ANNA ");
        assertThat(titles()).containsExactly("Where Anna lives now", "When did Anna move?");
        model.search().set("");
        assertThat(titles()).hasSize(8);
    }

    @Test
    void aConversationIsRenamedAndOneWithAnEmptyTitleIsNot() {
        refresh();
        var anna = model.find(Samples.ANNA).orElseThrow();
        model.rename(anna, "  ");
        assertThat(plain.beside).isEmpty();
        model.rename(anna, " Anna’s card ");
        plain.runAll();
        assertThat(titles()).contains("Anna’s card").doesNotContain("Where Anna lives now");
    }

    @Test
    void aDeletedConversationIsGone() {
        refresh();
        var done = new boolean[1];
        model.forget(model.find(Samples.ANNA).orElseThrow(), () -> done[0] = true);
        plain.runAll();
        assertThat(done[0]).isTrue();
        assertThat(model.find(Samples.ANNA)).isEmpty();
    }

    @Test
    void whatCouldNotBeDeletedStaysAndIsSaid() {
        refresh();
        companion.refusing(new Trouble("The database is read-only."));
        model.forget(model.find(Samples.ANNA).orElseThrow(), () -> {});
        plain.runAll();
        assertThat(plain.notices).hasSize(1);
        assertThat(model.find(Samples.ANNA)).isPresent();
    }

    private void refresh() {
        model.refresh();
        plain.runAll();
    }

    private List<String> headings() {
        return model.rows().stream()
                .filter(ConversationRow.Heading.class::isInstance)
                .map(row -> ((ConversationRow.Heading) row).words())
                .toList();
    }

    private List<String> titles() {
        return model.rows().stream()
                .filter(ConversationRow.Entry.class::isInstance)
                .map(row -> model.title(((ConversationRow.Entry) row).conversation()))
                .toList();
    }
}
