package dev.cairn.ui.chat;

import dev.cairn.memory.fact.Fact;
import dev.cairn.ui.Surroundings;
import dev.cairn.ui.work.Outcome;

import java.util.List;

/** Shows what Cairn drew from a message below it, and takes it back when the user says so. */
public final class Remembered {
    private final Surroundings around;

    private final Runnable learned;

    /**
     * @param learned told when facts were drawn from a message
     */
    Remembered(Surroundings around, Runnable learned) {
        this.around = around;
        this.learned = learned;
    }

    /** Waits until a message has been read for facts, and tells the message which there are. */
    void await(MessageViewModel asked) {
        asked.episode()
                .ifPresent(
                        episode ->
                                around.worker()
                                        .start(
                                                work ->
                                                        around.companion()
                                                                .remembering()
                                                                .awaitFrom(episode, work),
                                                outcome -> {
                                                    if (outcome
                                                            instanceof Outcome.Done(var facts)) {
                                                        tell(asked, facts);
                                                    }
                                                }));
    }

    private void tell(MessageViewModel asked, List<Fact> facts) {
        if (!facts.isEmpty()) {
            learned.run();
        }
        asked.kept().set(facts.stream().map(fact -> new Kept(fact, false)).toList());
    }

    /** Takes a fact back that was drawn from a message, or has it hold again. */
    public void takeBack(MessageViewModel from, Kept kept) {
        var desk = around.companion().remembering();
        var fact = kept.fact().id();
        around.worker()
                .start(
                        _ -> kept.takenBack() ? desk.undo(fact) : desk.retract(fact),
                        outcome -> {
                            switch (outcome) {
                                case Outcome.Done(var done) -> {
                                    if (done) {
                                        turn(from, kept);
                                    }
                                }
                                case Outcome.Failed(var trouble) ->
                                        around.troubles().accept(trouble);
                                case Outcome.Cancelled<Boolean> _ -> {}
                            }
                        });
    }

    private static void turn(MessageViewModel from, Kept kept) {
        from.kept()
                .set(
                        from.kept().get().stream()
                                .map(
                                        one ->
                                                one.equals(kept)
                                                        ? new Kept(one.fact(), !one.takenBack())
                                                        : one)
                                .toList());
    }
}
