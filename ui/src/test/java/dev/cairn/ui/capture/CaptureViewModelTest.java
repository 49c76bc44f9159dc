package dev.cairn.ui.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.ui.capture.CaptureViewModel.From;
import dev.cairn.ui.capture.CaptureViewModel.Standing;
import dev.cairn.ui.sample.Plain;
import dev.cairn.ui.sample.SampleCaptures;
import dev.cairn.ui.sample.Samples;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class CaptureViewModelTest {
    private final SampleCaptures desk = new SampleCaptures();
    private final Plain plain = new Plain(Samples.fresh());
    private final List<String> asked = new ArrayList<>();
    private int putAway;
    private int changes;

    private final CaptureViewModel model =
            new CaptureViewModel(
                    desk,
                    plain.around.worker(),
                    plain.around.moments(),
                    new CaptureActions() {
                        @Override
                        public void ask(String question) {
                            asked.add(question);
                        }

                        @Override
                        public void putAway() {
                            putAway++;
                        }

                        @Override
                        public void changed() {
                            changes++;
                        }
                    });

    private void begin() {
        model.begin("");
        plain.runAll();
    }

    @Test
    void whatIsSavedGoesToTheSpaceThatIsShownAndIsToldElsewhere() {
        begin();
        assertThat(model.space().get()).contains("Personal");
        model.choose("Work");
        model.draft().set("  the offer is due  ");
        model.save();
        assertThat(model.standing().get()).isEqualTo(new Standing.Saving());
        plain.runAll();
        assertThat(desk.kept).containsExactly("Work: the offer is due");
        assertThat(model.standing().get()).isInstanceOf(Standing.Saved.class);
        assertThat(model.draft().get()).isEmpty();
        assertThat(changes).isEqualTo(1);
    }

    @Test
    void savingTwiceAtOnceSavesOnce() {
        begin();
        model.draft().set("once");
        model.save();
        model.save();
        plain.runAll();
        assertThat(desk.kept).hasSize(1);
    }

    @Test
    void whatWasSavedCanBeTakenBackAndStandsInTheLineAgain() {
        begin();
        model.draft().set("a slip");
        model.save();
        plain.runAll();
        model.takeBack();
        plain.runAll();
        assertThat(desk.kept).isEmpty();
        assertThat(model.draft().get()).isEqualTo("a slip");
        assertThat(changes).isEqualTo(2);
    }

    @Test
    void whatCannotBeKeptStaysInTheLineAndIsTold() {
        begin();
        desk.trouble = Optional.of("The disk is full.");
        model.draft().set("important");
        model.save();
        plain.runAll();
        assertThat(model.standing().get()).isEqualTo(new Standing.Failed("The disk is full."));
        assertThat(model.draft().get()).isEqualTo("important");
    }

    @Test
    void whatIsWrittenWhileSavingIsNotLost() {
        begin();
        model.draft().set("first");
        model.save();
        model.draft().set("second");
        plain.runAll();
        assertThat(desk.kept).containsExactly("Personal: first");
        assertThat(model.draft().get()).isEqualTo("second");
    }

    @Test
    void whatIsHeldUpIsSaidToWait() {
        begin();
        desk.held = true;
        model.draft().set("later");
        model.save();
        plain.runAll();
        assertThat(model.standing().get())
                .isEqualTo(new Standing.Saved(new CaptureDesk.Kept("later", true)));
    }

    @Test
    void closingKeepsTheDraftForTheNextTimeBeforeTheWindowGoes() {
        begin();
        model.draft().set("half a thou");
        model.putAway();
        assertThat(putAway).isZero();
        plain.runAll();
        assertThat(putAway).isEqualTo(1);
        assertThat(desk.left).isEqualTo("half a thou");
    }

    @Test
    void theDraftOfTheLastTimeStandsInTheLine() {
        desk.left = "from yesterday";
        begin();
        assertThat(model.draft().get()).isEqualTo("from yesterday");
        model.begin("and this");
        assertThat(model.draft().get()).isEqualTo("from yesterday\nand this");
    }

    @Test
    void enterOnNothingPutsTheWindowAway() {
        begin();
        model.save();
        plain.runAll();
        assertThat(desk.kept).isEmpty();
        assertThat(putAway).isEqualTo(1);
    }

    @Test
    void askingHandsTheWordsToTheMainWindowAndKeepsThemOnceOnly() {
        begin();
        model.draft().set("Where does Anna live?");
        model.saveAndAsk();
        plain.runAll();
        assertThat(asked).containsExactly("Where does Anna live?");
        assertThat(desk.kept).isEmpty();
        assertThat(model.draft().get()).isEmpty();
    }

    @Test
    void wordsFromElsewhereAreOfferedOnceAndTakenOnlyWhenChosen() {
        begin();
        model.offer(From.CLIPBOARD, " a link ");
        model.offer(From.SELECTION, "a link");
        model.offer(From.SELECTION, "  ");
        assertThat(model.offers().get())
                .containsExactly(new CaptureViewModel.Offer(From.CLIPBOARD, "a link"));
        assertThat(model.draft().get()).isEmpty();
        model.draft().set("see");
        model.take(model.offers().get().getFirst());
        assertThat(model.draft().get()).isEqualTo("see a link");
        assertThat(model.offers().get()).isEmpty();
    }
}
