package dev.cairn.llm.embedding;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * The tokenizer of BERT models: clean, lower-case and strip accents where they are uncased, split
 * at white space and punctuation, then the longest match from the left (Wu et al. 2016, section
 * 4.1, as BERT uses it). Immutable.
 */
final class WordPiece {
    /** A longer word is one unknown token: a run of base64 is not worth a search. */
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary;
    private final int unknown;
    private final int start;
    private final int end;

    private final boolean lowerCase;
    private final boolean stripAccents;

    /** The tokenizer of an uncased model. */
    WordPiece(Map<String, Integer> vocabulary) {
        this(vocabulary, true, true);
    }

    WordPiece(Map<String, Integer> vocabulary, boolean lowerCase, boolean stripAccents) {
        this.lowerCase = lowerCase;
        this.stripAccents = stripAccents;
        this.vocabulary = Map.copyOf(vocabulary);
        this.unknown = special("[UNK]");
        this.start = special("[CLS]");
        this.end = special("[SEP]");
    }

    private int special(String token) {
        var id = vocabulary.get(token);
        if (id == null) {
            throw new IllegalArgumentException("vocabulary lacks " + token);
        }
        return id;
    }

    /** Token ids with the start and end marks, at most {@code limit} of them, in linear time. */
    long[] encode(String text, int limit) {
        var ids = new long[limit];
        var count = 0;
        ids[count++] = start;
        // A token takes at least one character, but a text may be mostly space: so bound
        // generously.
        var words = normalize(text.length() > limit * 40 ? text.substring(0, limit * 40) : text);
        var at = 0;
        while (at < words.length() && count < limit - 1) {
            var codePoint = words.codePointAt(at);
            if (Character.isWhitespace(codePoint)) {
                at += Character.charCount(codePoint);
                continue;
            }
            var wordEnd = wordEnd(words, at);
            count = pieces(words, at, wordEnd, ids, count, limit - 1);
            at = wordEnd;
        }
        ids[count++] = end;
        return Arrays.copyOf(ids, count);
    }

    private int pieces(String words, int from, int to, long[] ids, int count, int limit) {
        if (to - from > LONGEST_WORD) {
            ids[count] = unknown;
            return count + 1;
        }
        var first = count;
        var at = from;
        while (at < to && count < limit) {
            var match = to;
            Integer id = null;
            while (match > at) {
                var piece = words.substring(at, match);
                id = vocabulary.get(at == from ? piece : "##" + piece);
                if (id != null) {
                    break;
                }
                match--;
            }
            if (id == null) {
                ids[first] = unknown;
                return first + 1;
            }
            ids[count++] = id;
            at = match;
        }
        return count;
    }

    private static int wordEnd(String words, int from) {
        var first = words.codePointAt(from);
        var at = from + Character.charCount(first);
        if (standsAlone(first)) {
            return at;
        }
        while (at < words.length()) {
            var codePoint = words.codePointAt(at);
            if (Character.isWhitespace(codePoint) || standsAlone(codePoint)) {
                return at;
            }
            at += Character.charCount(codePoint);
        }
        return at;
    }

    private static boolean standsAlone(int codePoint) {
        return isPunctuation(codePoint) || isIdeograph(codePoint);
    }

    private String normalize(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints()
                .forEach(
                        codePoint -> {
                            if (Character.isWhitespace(codePoint)
                                    || Character.isSpaceChar(codePoint)) {
                                clean.append(' ');
                            } else if (!isDropped(codePoint)) {
                                clean.appendCodePoint(codePoint);
                            }
                        });
        var cased = lowerCase ? clean.toString().toLowerCase(Locale.ROOT) : clean.toString();
        if (!stripAccents) {
            return cased;
        }
        var decomposed = Normalizer.normalize(cased, Normalizer.Form.NFD);
        var plain = new StringBuilder(decomposed.length());
        decomposed
                .codePoints()
                .filter(codePoint -> Character.getType(codePoint) != Character.NON_SPACING_MARK)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isDropped(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED ->
                    true;
            default -> codePoint == 0xFFFD;
        };
    }

    private static boolean isPunctuation(int codePoint) {
        if ((codePoint >= 33 && codePoint <= 47)
                || (codePoint >= 58 && codePoint <= 64)
                || (codePoint >= 91 && codePoint <= 96)
                || (codePoint >= 123 && codePoint <= 126)) {
            return true;
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION ->
                    true;
            default -> false;
        };
    }

    private static boolean isIdeograph(int codePoint) {
        return (codePoint >= 0x4E00 && codePoint <= 0x9FFF)
                || (codePoint >= 0x3400 && codePoint <= 0x4DBF)
                || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
                || (codePoint >= 0x20000 && codePoint <= 0x2FA1F);
    }
}
