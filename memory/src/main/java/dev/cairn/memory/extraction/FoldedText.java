package dev.cairn.memory.extraction;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * A text as rules read it: without characters that are not seen (zero-width ones, controls of
 * direction, soft hyphens) and without marks of Markdown, composed (NFC), with one form of blanks,
 * quotation marks and apostrophes. Every character knows the place it came from.
 */
final class FoldedText {
    private static final String SINGLE_MARKS = "‘’‚‛´′ʼ＇";
    private static final String DOUBLE_MARKS = "“”„‟«»″＂";

    /** The first half of tags and selectors beyond 16 bits, none of which is seen. */
    private static final char TAGS = '\udb40';

    /** Characters of an earlier turn that are read. */
    private static final int MOST_BEFORE = 4_000;

    private final String text;
    private final int[] starts;
    private final int[] ends;

    private FoldedText(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    /** Folds a text; what lies behind {@code most} characters is left out. */
    static FoldedText of(String original, int most) {
        var read = original.substring(0, Math.min(original.length(), most));
        var folding = new Folding(read.length());
        var marks = Markup.in(read);
        if (Normalizer.isNormalized(read, Normalizer.Form.NFC)) {
            for (int i = 0; i < read.length(); i++) {
                if (!marks.get(i)) {
                    folding.add(read.charAt(i), i, i + 1);
                }
            }
        } else {
            composed(read, marks, folding);
        }
        return folding.done();
    }

    private static void composed(String read, BitSet marks, Folding folding) {
        var clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
        clusters.setText(read);
        int start = clusters.first();
        for (int end = clusters.next(); end != BreakIterator.DONE; end = clusters.next()) {
            var cluster = Normalizer.normalize(read.substring(start, end), Normalizer.Form.NFC);
            for (int i = 0; i < cluster.length() && !marks.get(start); i++) {
                folding.add(cluster.charAt(i), start, end);
            }
            start = end;
        }
    }

    String text() {
        return text;
    }

    /** The utterance as rules read it; positions are those of {@link #text}. */
    Utterance of(Utterance utterance) {
        return new Utterance(
                text,
                utterance.saidOn(),
                utterance.speaker(),
                utterance.before().stream().map(FoldedText::plain).toList(),
                utterance.explicit());
    }

    private static String plain(String turn) {
        return of(turn, MOST_BEFORE).text();
    }

    /** The candidates with the places of their quotes in the original. */
    List<Candidate> placed(List<Candidate> candidates) {
        return candidates.stream()
                .map(
                        candidate ->
                                candidate.quoting(
                                        starts[candidate.quoteStart()],
                                        ends[candidate.quoteEnd() - 1]))
                .toList();
    }

    private static final class Folding {
        private final StringBuilder text;
        private int[] starts;
        private int[] ends;
        private boolean tag;

        Folding(int length) {
            this.text = new StringBuilder(length);
            this.starts = new int[length];
            this.ends = new int[length];
        }

        void add(char c, int start, int end) {
            boolean unseen = isUnseen(c) || (tag && Character.isLowSurrogate(c));
            tag = c == TAGS;
            if (unseen || tag) {
                return;
            }
            if (text.length() == starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2 + 8);
                ends = Arrays.copyOf(ends, starts.length);
            }
            starts[text.length()] = start;
            ends[text.length()] = end;
            text.append(folded(c));
        }

        FoldedText done() {
            return new FoldedText(text.toString(), starts, ends);
        }

        private static boolean isUnseen(char c) {
            return Character.getType(c) == Character.FORMAT || c == '\ufe0f' || c == '\u034f';
        }

        private static char folded(char c) {
            if (c == '\n' || c == '\t' || (c >= ' ' && c < 0x7f)) {
                return c;
            }
            if (Character.isISOControl(c)) {
                return c == '\r' || c == '\u0085' ? '\n' : ' ';
            }
            if (SINGLE_MARKS.indexOf(c) >= 0) {
                return '\'';
            }
            if (DOUBLE_MARKS.indexOf(c) >= 0) {
                return '"';
            }
            if (c == '\u2028' || c == '\u2029') {
                return '\n';
            }
            return Character.isSpaceChar(c) ? ' ' : c;
        }
    }
}
