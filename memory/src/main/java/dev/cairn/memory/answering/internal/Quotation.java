package dev.cairn.memory.answering.internal;

import dev.cairn.memory.episode.Verbatim;
import dev.cairn.memory.recall.Recollection;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The answer of memory alone, where no model writes one: the best recollections, as quotes. */
public final class Quotation {
    private static final int MOST = 3;

    /** A recollection this much weaker than the best is no part of the answer. */
    private static final double WORTH_SAYING = .75;

    private static final int LONGEST = 420;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private Quotation() {}

    /**
     * An answer in quotes.
     *
     * @param included what was quoted from, in the order of the labels
     */
    public record Quoted(String text, List<Recollection> included, Set<Integer> cited) {}

    /**
     * Quotes the best of what was found; the list must not be empty.
     *
     * @param nowFirst whether what holds comes before what held, however well that matched
     */
    public static Quoted of(List<Recollection> found, boolean nowFirst) {
        var bySource = new LinkedHashMap<Object, Recollection>();
        for (var recollection : found) {
            // A fact and the words it was drawn from are one thing to say: the words win.
            var source =
                    recollection.sources().isEmpty()
                            ? recollection.id()
                            : recollection.sources().getFirst();
            bySource.merge(
                    source,
                    recollection,
                    (first, second) -> second.kind() == Recollection.Kind.WINDOW ? second : first);
        }
        var best = found.getFirst().score();
        var said = new ArrayList<Recollection>();
        for (var recollection : bySource.values()) {
            if (said.size() < MOST && recollection.score() >= WORTH_SAYING * best) {
                said.add(recollection);
            }
        }
        if (nowFirst) {
            // Within each the better match stays first.
            said.sort(Comparator.comparing(recollection -> !recollection.current()));
        }
        var text = new StringBuilder("From memory:\n");
        var cited = new TreeSet<Integer>();
        for (var i = 0; i < said.size(); i++) {
            text.append("\n> ").append(quote(said.get(i))).append(" [").append(i + 1).append("]\n");
            cited.add(i + 1);
        }
        return new Quoted(text.toString().strip(), List.copyOf(said), cited);
    }

    private static String quote(Recollection recollection) {
        var text = recollection.text().strip();
        if (text.length() > LONGEST) {
            var space = text.lastIndexOf(' ', LONGEST);
            text = Verbatim.beginning(text, space > LONGEST / 2 ? space : LONGEST) + " …";
        }
        return "“%s” — %s%s"
                .formatted(
                        text.replaceAll("\\R+", "\n> "),
                        DAY.format(recollection.occurredAt()),
                        recollection.current() ? "" : ", no longer so");
    }
}
