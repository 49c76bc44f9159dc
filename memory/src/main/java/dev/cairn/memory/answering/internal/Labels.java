package dev.cairn.memory.answering.internal;

import dev.cairn.memory.recall.Recollection;
import dev.cairn.memory.recall.internal.Terms;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ties an answer to the recollections it rests on. A model's labels count where such a memory was
 * put before it, others are taken out; where a model gave none, each sentence is tied to the
 * recollection that holds most of its telling words, if that is enough of them.
 */
public final class Labels {
    /** Code first, for an index in it is no label. */
    private static final Pattern CODE_OR_LABEL =
            Pattern.compile(
                    "```[\\s\\S]*?(?:```|$)|`[^`\\n]*`"
                            + "|\\s?\\[\\s*(\\d{1,3}(?:\\s*,\\s*\\d{1,3})*)\\s*]");

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?。！？])\\s+|\\R+");

    /** A capital within a sentence, or a figure. */
    private static final Pattern NAME_OR_NUMBER =
            Pattern.compile("(?<=[\\p{L},;:] {1,2}|[\"“„(])\\p{Lu}\\p{L}+|\\d+");

    /** A sentence that says that nothing is known rests on nothing. */
    private static final Pattern KNOWS_NOT =
            Pattern.compile(
                    "(?i)\\b(?:(?:do(?:es)? not|don['’]t|doesn['’]t|cannot|can['’]t|not possible"
                        + " to) (?:know|tell|say|find|mention)|no"
                        + " (?:information|mention|memory|memories|record)|unknown|unclear|wei(?:ß|ss)"
                        + " (?:es )?nicht|nichts bekannt)\\b");

    /** Telling words of a sentence that a recollection must hold to be its source. */
    private static final double ENOUGH = .6;

    private static final int FEWEST_WORDS = 2;

    private final Terms terms;

    public Labels(Terms terms) {
        this.terms = terms;
    }

    /**
     * An answer with its labels put right.
     *
     * @param cited labels that stand in the text
     */
    public record Labelled(String text, Set<Integer> cited) {}

    /** Puts the labels of an answer right. */
    public Labelled settle(String answer, List<Recollection> included) {
        var cited = new TreeSet<Integer>();
        var text =
                CODE_OR_LABEL
                        .matcher(answer)
                        .replaceAll(
                                match -> {
                                    if (match.group(1) == null) {
                                        return Matcher.quoteReplacement(match.group());
                                    }
                                    var kept = new StringBuilder();
                                    for (var number : match.group(1).split(",")) {
                                        var label = Integer.parseInt(number.strip());
                                        if (label >= 1 && label <= included.size()) {
                                            cited.add(label);
                                            kept.append(" [").append(label).append(']');
                                        }
                                    }
                                    return kept.toString();
                                })
                        .strip();
        return cited.isEmpty() ? attribute(text, included) : new Labelled(text, cited);
    }

    /** A text with other numbers in its labels; labels that have none are taken out. */
    public static String renumbered(String text, Map<Integer, Integer> numbers) {
        return CODE_OR_LABEL
                .matcher(text)
                .replaceAll(
                        match -> {
                            if (match.group(1) == null) {
                                return Matcher.quoteReplacement(match.group());
                            }
                            var kept = new StringBuilder();
                            for (var number : match.group(1).split(",")) {
                                var now = numbers.get(Integer.parseInt(number.strip()));
                                if (now != null) {
                                    kept.append(" [").append(now).append(']');
                                }
                            }
                            return kept.toString();
                        });
    }

    private Labelled attribute(String text, List<Recollection> included) {
        var words = included.stream().map(one -> Set.copyOf(terms.of(one.text()))).toList();
        var cited = new TreeSet<Integer>();
        var labelled = new StringBuilder();
        var from = 0;
        var ends = SENTENCE_END.matcher(text);
        while (from < text.length()) {
            var end = ends.find() ? ends.start() : text.length();
            var sentence = text.substring(from, end);
            labelled.append(sentence);
            var source = source(sentence, words);
            if (source > 0 && cited.add(source)) {
                labelled.append(" [").append(source).append(']');
            }
            from = end == text.length() ? end : ends.end();
            labelled.append(text, end, from);
        }
        return new Labelled(labelled.toString(), cited);
    }

    /**
     * The label of the recollection that a sentence rests on; 0 if none. It must hold most of the
     * telling words, or a name or a number of the sentence: those are not guessed.
     */
    private int source(String sentence, List<Set<String>> words) {
        var telling = new HashSet<>(terms.ofQuestion(sentence));
        if (telling.size() < FEWEST_WORDS || KNOWS_NOT.matcher(sentence).find()) {
            return 0;
        }
        var names = namesAndNumbers(sentence);
        var best = 0;
        var most = 0L;
        for (var i = 0; i < words.size(); i++) {
            var memory = words.get(i);
            var held = telling.stream().filter(memory::contains).count();
            var named = names.stream().filter(memory::contains).count();
            var enough = held >= FEWEST_WORDS && held >= ENOUGH * telling.size();
            if ((enough || named > 0) && held + named > most) {
                most = held + named;
                best = i + 1;
            }
        }
        return best;
    }

    private Set<String> namesAndNumbers(String sentence) {
        var found = new HashSet<String>();
        var matcher = NAME_OR_NUMBER.matcher(sentence);
        while (matcher.find()) {
            found.addAll(terms.of(matcher.group()));
        }
        return found;
    }
}
