package dev.cairn.memory.exact;

import dev.cairn.memory.fact.Fact;

import java.util.List;

/** What facts alone say to a question. */
public sealed interface ExactAnswer {

    /**
     * The facts tell it.
     *
     * @param sentence the answer, to the user ("You live in Berlin, since May 2025.")
     * @param facts what it was read or counted from, in the order in which it names them; never
     *     empty
     */
    record Told(String sentence, List<Fact> facts) implements ExactAnswer {
        public Told {
            facts = List.copyOf(facts);
        }
    }

    /**
     * It asks for something that facts would tell, and none does.
     *
     * @param cues words of which one should stand in anything that answers it
     */
    record Untold(List<String> cues) implements ExactAnswer {
        public Untold {
            cues = List.copyOf(cues);
        }
    }

    /** It is no question of that sort, or not surely. */
    record NoSlot() implements ExactAnswer {}
}
