package dev.cairn.memory.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How many messages a second are read for facts, on one core, over a mixed sample. With {@code
 * -Dcairn.speed=20000} so many are read and the figure stands on standard output.
 */
class ExtractionSpeedTest {
    private static final int MESSAGES = Integer.getInteger("cairn.speed", 2_000);
    private static final boolean TOLD = Integer.getInteger("cairn.speed") != null;

    /** Messages a second of processor time; a fifth of the goal, for tests run on cold code. */
    private static final double BEARABLE = 200;

    /** A line end is written as "|". */
    private static final List<String> SAMPLE =
            List.of(
                    "Good morning!",
                    "I live in %s and work at Nordlys Energy as a nurse.",
                    "Can you write me a haiku about rain in %s?",
                    "We moved from Graz to %s last weekend, boxes everywhere. Anna helped a lot.",
                    "Thanks, that helps. What would you cook with leftover rice and two eggs?",
                    "I've been thinking about the trip to %s. My sister Clara would come along if"
                        + " she gets the week off, and we'd take the train. Do you think three days"
                        + " are enough, or should we stay longer? I'm allergic to nuts, so keep"
                        + " that in mind when you suggest restaurants, please.",
                    "Why does this fail?|```python|class User:|    home = \"%s\"|```",
                    "Please sum this up:||"
                            + "From: Rita|"
                            + "Subject: news||"
                            + "Hi!|"
                            + "I moved to %s last week and started at Siemens.|"
                            + "Love,|"
                            + "Rita",
                    "I finished Middlemarch last night, what a book. I love long novels more than"
                            + " ever.",
                    "Ich wohne jetzt in %s und arbeite seit Mai bei Siemens.",
                    "She said: \"I work at Siemens. I have two dogs.\" and then she left for %s.",
                    "hmm not sure, maybe later",
                    "My dentist appointment moved to Thursday, and the trip to %s is off.",
                    "From now on, keep your answers short. Don't use bullet points any more.");

    private final FactExtractor extractor = new RuleExtractor();

    @Test
    void aMixedSampleIsReadFasterThanItCanBeSaid() {
        var messages = new ArrayList<Utterance>();
        for (int i = 0; i < MESSAGES; i++) {
            var town = "Town" + (char) ('a' + i % 26);
            var text = SAMPLE.get(i % SAMPLE.size()).formatted(town).replace('|', '\n');
            messages.add(
                    new Utterance(
                            text,
                            LocalDate.of(2025, 6, 12).plusDays(i % 300),
                            Utterance.OWNER,
                            List.of("How are you today?"),
                            false));
        }
        int facts = 0;
        for (var message : messages.subList(0, Math.min(1_000, MESSAGES))) {
            facts += extractor.extract(message).size();
        }
        var started = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (var message : messages) {
            facts += extractor.extract(message).size();
        }
        var seconds =
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - started) / 1e9;
        if (TOLD) {
            System.out.printf(
                    "%d messages in %.2f s of one core: %.0f a second, %d facts%n",
                    MESSAGES, seconds, MESSAGES / seconds, facts);
        }
        assertThat(facts).isGreaterThan(MESSAGES / 2);
        assertThat(MESSAGES / seconds).isGreaterThan(BEARABLE);
    }
}
