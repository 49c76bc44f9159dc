package dev.cairn.app.eval;

import dev.cairn.memory.extraction.Candidate;
import dev.cairn.memory.extraction.Doubt;
import dev.cairn.memory.extraction.FactExtractor;
import dev.cairn.memory.extraction.Merging;
import dev.cairn.memory.extraction.ModelExtractor;
import dev.cairn.memory.extraction.ModelReading;
import dev.cairn.memory.extraction.Utterance;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/**
 * Has a model read utterance after utterance and keeps count of what came of it. Its facts are
 * those that the rules do not have, as in the program. Not safe for several threads.
 */
public final class ModelReadings implements FactExtractor {
    private final ModelExtractor model;
    private final FactExtractor rules;
    private final BooleanSupplier stop;
    private final IntConsumer progress;
    private final Map<Doubt, Integer> doubts = new EnumMap<>(Doubt.class);
    private final List<ModelReading.Dropped> dropped = new ArrayList<>();
    private int asked;
    private int answered;
    private int tooSlow;
    private int failed;
    private int kept;
    private int known;
    private long millis;

    /**
     * @param progress is told how many utterances the model was asked about
     */
    public ModelReadings(
            ModelExtractor model, FactExtractor rules, BooleanSupplier stop, IntConsumer progress) {
        this.model = model;
        this.rules = rules;
        this.stop = stop;
        this.progress = progress;
    }

    /**
     * What came of the readings.
     *
     * @param asked utterances that stated something; the others were not shown to the model
     * @param answered of these, how many readings ended in the form asked for
     * @param proposals what the answers held: kept, known from the rules, or dropped
     * @param millis of all answers together
     */
    public record Tally(
            int asked,
            int answered,
            int tooSlow,
            int failed,
            int proposals,
            int kept,
            int known,
            Map<Doubt, Integer> doubts,
            List<ModelReading.Dropped> dropped,
            long millis) {
        /** Of all proposals, how many were not believed; 0 without any. */
        public double shareDropped() {
            return proposals == 0 ? 0 : (double) dropped.size() / proposals;
        }
    }

    @Override
    public List<Candidate> extract(Utterance utterance) {
        if (stop.getAsBoolean()) {
            return List.of();
        }
        var reading = model.read(utterance, stop);
        switch (reading) {
            case ModelReading.Read(var found, var refused, var took) -> {
                answered++;
                millis += took;
                dropped.addAll(refused);
                refused.forEach(one -> doubts.merge(one.why(), 1, Integer::sum));
                var beyond = Merging.beyond(rules.extract(utterance), found);
                kept += beyond.size();
                known += found.size() - beyond.size();
                progress.accept(++asked);
                return beyond;
            }
            case ModelReading.TooSlow _ -> tooSlow++;
            case ModelReading.Failed _ -> failed++;
            case ModelReading.NothingToRead _, ModelReading.Stopped _ -> {
                return List.of();
            }
        }
        progress.accept(++asked);
        return List.of();
    }

    public Tally tally() {
        return new Tally(
                asked,
                answered,
                tooSlow,
                failed,
                kept + known + dropped.size(),
                kept,
                known,
                Map.copyOf(doubts),
                List.copyOf(dropped),
                millis);
    }
}
