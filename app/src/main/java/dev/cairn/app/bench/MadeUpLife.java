package dev.cairn.app.bench;

import java.util.List;
import java.util.Random;

/**
 * Says what a made-up person might say, and asks about it: the same for the same seed, and hardly
 * ever the same twice. For one thread.
 */
final class MadeUpLife {
    private static final List<String> FIRST =
            List.of(
                    "Mar", "Jo", "Li", "An", "Te", "Ka", "Ru", "Os", "El", "Vi", "Da", "No", "Sa",
                    "Pe", "Yu", "Fe", "Ha", "Ir", "Bo", "Cla");
    private static final List<String> LAST =
            List.of(
                    "ta", "nas", "rie", "ko", "lan", "mira", "sel", "don", "veth", "lia", "rek",
                    "nor", "bel", "tis", "wen", "dra", "mon", "phy", "ric", "zan");
    private static final List<String> PLACES =
            List.of(
                    "Lisbon",
                    "Tampere",
                    "Graz",
                    "Kyoto",
                    "Bergen",
                    "Leeds",
                    "Quito",
                    "Ghent",
                    "Oaxaca",
                    "Turin",
                    "Halifax",
                    "Gdansk",
                    "Cork",
                    "Nantes",
                    "Perth",
                    "Izmir",
                    "the allotment",
                    "the old harbour",
                    "the library",
                    "the climbing hall",
                    "the night market",
                    "the clinic",
                    "the station",
                    "our kitchen");
    private static final List<String> DEEDS =
            List.of(
                    "repaired",
                    "bought",
                    "lost",
                    "painted",
                    "borrowed",
                    "sold",
                    "found",
                    "planned",
                    "cancelled",
                    "described",
                    "recommended",
                    "finished",
                    "forgot",
                    "carried",
                    "measured",
                    "photographed",
                    "translated",
                    "planted",
                    "returned",
                    "tasted");
    private static final List<String> KINDS =
            List.of(
                    "a wooden",
                    "a green",
                    "an expensive",
                    "a second-hand",
                    "a tiny",
                    "a broken",
                    "the heavy",
                    "the borrowed",
                    "the new",
                    "the rusty",
                    "a bitter",
                    "the striped");
    private static final List<String> THINGS =
            List.of(
                    "bicycle",
                    "violin",
                    "tent",
                    "teapot",
                    "novel",
                    "lamp",
                    "cheese",
                    "map",
                    "sourdough",
                    "camera",
                    "boiler",
                    "coat",
                    "telescope",
                    "contract",
                    "kayak",
                    "recipe",
                    "puzzle",
                    "fern",
                    "radio",
                    "passport",
                    "ladder",
                    "quilt",
                    "mortgage",
                    "printer");
    private static final List<String> TIMES =
            List.of(
                    "last Friday",
                    "this morning",
                    "in March",
                    "two weeks ago",
                    "on my birthday",
                    "before the holidays",
                    "yesterday",
                    "on Monday",
                    "in the summer",
                    "at noon");
    private static final List<String> REASONS =
            List.of(
                    "because the rent went up", "as a present for her brother",
                    "after a long argument", "although it rained all day",
                    "since the old one had cracked", "to save some money",
                    "while the children were asleep", "for the concert in autumn",
                    "because of the new job", "when the train was late");

    private final Random random;

    MadeUpLife(long seed) {
        this.random = new Random(seed);
    }

    /** Something told, and a question that it answers. */
    record Memory(String text, String question) {}

    Memory next() {
        var who = name();
        var deed = of(DEEDS);
        var thing = of(KINDS) + " " + of(THINGS);
        var place = of(PLACES);
        var time = of(TIMES);
        var reason = of(REASONS);
        var at = place.startsWith("the ") || place.startsWith("our ") ? "at " : "in ";
        var number = 2 + random.nextInt(900);
        return switch (random.nextInt(5)) {
            case 0 ->
                    new Memory(
                            "%s %s %s %s%s %s.".formatted(who, deed, thing, at, place, time),
                            "What did %s do %s%s?".formatted(who, at, place));
            case 1 ->
                    new Memory(
                            "I met %s %s%s %s; we talked about %s for %d minutes."
                                    .formatted(who, at, place, time, thing, number),
                            "What did I talk about with %s?".formatted(who));
            case 2 ->
                    new Memory(
                            "My neighbour %s %s %s %s.".formatted(who, deed, thing, reason),
                            "Why was it that %s %s %s?".formatted(who, deed, thing));
            case 3 ->
                    new Memory(
                            "%s told me that %s costs %d euros %s%s, and that it was %s %s."
                                    .formatted(who, thing, number, at, place, deed, reason),
                            "How much is %s %s%s?".formatted(thing, at, place));
            default ->
                    new Memory(
                            "%s we went to see %s %s%s %s, and %s came along."
                                    .formatted(capital(time), name(), at, place, reason, who),
                            "Who came along %s%s?".formatted(at, place));
        };
    }

    private String name() {
        return of(FIRST)
                + of(LAST)
                + (random.nextInt(3) == 0 ? " " + of(FIRST) + of(LAST) + "sen" : "");
    }

    private String of(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
