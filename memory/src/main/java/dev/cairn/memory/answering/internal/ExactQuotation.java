package dev.cairn.memory.answering.internal;

import dev.cairn.memory.episode.Verbatim;
import dev.cairn.memory.exact.ExactAnswer;
import dev.cairn.memory.fact.Fact;
import dev.cairn.memory.fact.Facts;
import dev.cairn.memory.time.DateRange;

import java.util.ArrayList;
import java.util.TreeSet;

/** An exact answer where no model writes one: the answer, and the words that it rests on. */
public final class ExactQuotation {
    private static final int MOST_QUOTES = 12;
    private static final int LONGEST = 300;

    private ExactQuotation() {}

    /** The answer in a sentence, and each fact's words with their day. */
    public static Quotation.Quoted of(ExactAnswer.Told told) {
        var shown = told.facts().stream().limit(MOST_QUOTES).toList();
        var labels = new StringBuilder();
        var cited = new TreeSet<Integer>();
        for (var i = 1; i <= shown.size(); i++) {
            labels.append(" [").append(i).append(']');
            cited.add(i);
        }
        var text = new StringBuilder("From memory:\n\n> ").append(told.sentence()).append(labels);
        for (var i = 0; i < shown.size(); i++) {
            text.append("\n> [").append(i + 1).append("] ").append(quote(shown.get(i)));
        }
        var included = new ArrayList<>(shown.stream().map(ExactFirst::recollection).toList());
        return new Quotation.Quoted(text.toString(), included, cited);
    }

    /** What was said; of a fact that the user put otherwise, what they put. */
    private static String quote(Fact fact) {
        var said = fact.evidence().isEmpty() ? fact.text() : fact.evidence().getFirst().quote();
        var changed = fact.origin().equals("user") && !Facts.names(said, fact.value());
        var words = changed ? fact.text() : said;
        var line = words.strip().replaceAll("\\s+", " ");
        var shown = line.length() <= LONGEST ? line : Verbatim.beginning(line, LONGEST) + " …";
        return "“%s” — %s".formatted(shown, DateRange.day(fact.occurredAt().toLocalDate()).words());
    }
}
