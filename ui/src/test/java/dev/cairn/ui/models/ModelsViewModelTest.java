package dev.cairn.ui.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.ui.sample.Plain;
import dev.cairn.ui.sample.SampleCompanion;
import dev.cairn.ui.sample.Samples;
import dev.cairn.ui.work.Trouble;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;

class ModelsViewModelTest {
    private final SampleCompanion companion = Samples.fresh();
    private final Plain plain = new Plain(companion);
    private final ModelsViewModel model = new ModelsViewModel(plain.around);

    @Test
    void theFirstModelThatIsFetchedIsPutToUse() {
        var starter = starter();
        var seen = new ArrayList<Long>();
        starter.progress().subscribe(far -> far.ifPresent(known -> seen.add(known.done())));
        companion.release();
        model.download(starter);
        plain.runAll();
        assertThat(seen).contains(0L, 322_591_712L * 2 / 5);
        assertThat(starter.offer().get().standing()).isEqualTo(ModelOffer.Standing.IN_USE);
        assertThat(starter.progress().get()).isEmpty();
        assertThat(starter.busy()).isFalse();
        assertThat(model.state().get()).isInstanceOf(ModelState.Ready.class);
    }

    @Test
    void aCancelledDownloadLeavesNothingInstalledAndSaysNothing() {
        var starter = starter();
        model.download(starter);
        assertThat(starter.busy()).isTrue();
        starter.cancel();
        plain.runAll();
        assertThat(starter.offer().get().standing()).isEqualTo(ModelOffer.Standing.AVAILABLE);
        assertThat(starter.trouble().get()).isEmpty();
        assertThat(starter.busy()).isFalse();
    }

    @Test
    void aDownloadThatFailsSaysWhyOnItsOwnCard() {
        var starter = starter();
        companion.refusing(new Trouble("The server did not answer."));
        model.download(starter);
        plain.runAll();
        assertThat(starter.trouble().get()).isEqualTo("The server did not answer.");
        assertThat(starter.progress().get()).isEmpty();
        assertThat(plain.notices).isEmpty();
    }

    @Test
    void aSecondPressOnDownloadDoesNotStartASecondOne() {
        var starter = starter();
        model.download(starter);
        model.download(starter);
        assertThat(plain.beside).hasSize(1);
    }

    @Test
    void theStateFollowsTheCompanion() {
        companion.with(new ModelState.Failed("The file is damaged."));
        plain.runAll();
        assertThat(model.state().get()).isEqualTo(new ModelState.Failed("The file is damaged."));
        model.close();
        companion.with(new ModelState.None());
        assertThat(model.state().get()).isInstanceOf(ModelState.Failed.class);
    }

    private OfferViewModel starter() {
        model.refresh();
        plain.runAll();
        return model.recommended().orElseThrow();
    }
}
