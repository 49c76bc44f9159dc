package dev.cairn.memory.recall;

import java.util.EnumMap;
import java.util.Map;

/**
 * How much each lane and boost counts. The values of {@link #standard()} were chosen on the
 * development conversations, by folds; docs/BENCHMARKS.md says what each is worth.
 *
 * @param lanes a lane that is not in the map is not asked
 * @param ownWords added to what the asker's side said rather than the assistant
 * @param time added to what was said in a period that the question names; halves for every week
 *     after it and every three days before it. Half as much for words that name such a time
 * @param parts share of its score for the best of a question's parts that a memory is given as well
 * @param wishes added, times its closeness, to what the user prefers or wants done so, where the
 *     question asks for help
 */
public record Ranking(
        Map<LaneName, Weight> lanes, double ownWords, double time, double parts, double wishes) {

    /** Where candidates come from, in words a user understands. */
    public enum LaneName {
        WORDS("words of the question stand in it"),
        EXCHANGE_WORDS("words of the question were said just before or with it"),
        RUN_WORDS("words of the question stand in that part of the conversation"),
        MEANING("it means something similar"),
        EXCHANGE_MEANING("what was being talked about is similar"),
        FACT_WORDS("a fact learned from it has words of the question"),
        FACT_MEANING("a fact learned from it means something similar");

        private final String words;

        LaneName(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * What a lane adds.
     *
     * @param rank share of the place: reciprocal rank fusion (Cormack et al. 2009), scaled so that
     *     the first place counts 1
     * @param closeness share of the measure itself, which ranks forget: how near the best
     */
    public record Weight(double rank, double closeness) {}

    /** What Cairn ships with. */
    public static Ranking standard() {
        var lanes = new EnumMap<LaneName, Weight>(LaneName.class);
        lanes.put(LaneName.WORDS, new Weight(.02, .16));
        lanes.put(LaneName.EXCHANGE_WORDS, new Weight(.03, .24));
        lanes.put(LaneName.RUN_WORDS, new Weight(.03, .24));
        lanes.put(LaneName.MEANING, new Weight(.05, .5));
        lanes.put(LaneName.EXCHANGE_MEANING, new Weight(.14, 1.4));
        lanes.put(LaneName.FACT_WORDS, new Weight(.01, .1));
        lanes.put(LaneName.FACT_MEANING, new Weight(.02, .2));
        return new Ranking(lanes, .4, 1, .2, 1.5);
    }

    /** What is added for reasons that words and vectors cannot tell. */
    public enum Boost {
        OWN_WORDS,
        TIME,
        PARTS,
        WISHES
    }

    /** The same without one lane, to see what it is worth. */
    public Ranking without(LaneName lane) {
        var fewer = new EnumMap<>(lanes);
        fewer.remove(lane);
        return new Ranking(fewer, ownWords, time, parts, wishes);
    }

    /** The same without one boost. */
    public Ranking without(Boost boost) {
        return scaled(boost, 0);
    }

    /** The same with one lane's weight multiplied, to see whether it should count more or less. */
    public Ranking scaled(LaneName lane, double factor) {
        var other = new EnumMap<>(lanes);
        other.computeIfPresent(
                lane, (_, weight) -> new Weight(weight.rank * factor, weight.closeness * factor));
        return new Ranking(other, ownWords, time, parts, wishes);
    }

    /** The same with one boost multiplied. */
    public Ranking scaled(Boost boost, double factor) {
        return switch (boost) {
            case OWN_WORDS -> new Ranking(lanes, ownWords * factor, time, parts, wishes);
            case TIME -> new Ranking(lanes, ownWords, time * factor, parts, wishes);
            case PARTS -> new Ranking(lanes, ownWords, time, parts * factor, wishes);
            case WISHES -> new Ranking(lanes, ownWords, time, parts, wishes * factor);
        };
    }
}
