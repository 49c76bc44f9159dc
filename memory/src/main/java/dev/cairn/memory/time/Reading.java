package dev.cairn.memory.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text cut into tokens, and the day on which it was said. One pass, linear in the text. */
final class Reading {
    private static final int LONGEST_WORD = 20;
    private static final int SENTENCE_BACK = 14;
    private static final int SENTENCE_AHEAD = 10;

    final LocalDate reference;
    private final List<Token> tokens = new ArrayList<>();

    Reading(String text, int bound, LocalDate reference) {
        this.reference = reference;
        int end = Math.min(text.length(), bound);
        int at = 0;
        while (at < end) {
            char first = text.charAt(at);
            int next = at + 1;
            if (Character.isLetter(first)) {
                while (next < end && Character.isLetter(text.charAt(next))) {
                    next++;
                }
                tokens.add(word(text, at, next));
            } else if (first >= '0' && first <= '9') {
                while (next < end && text.charAt(next) >= '0' && text.charAt(next) <= '9') {
                    next++;
                }
                int number = next - at > 4 ? -1 : Integer.parseInt(text, at, next, 10);
                tokens.add(new Token(at, next, Token.Kind.NUMBER, "", number, false));
            } else if (first == '\n' || !Character.isWhitespace(first)) {
                var sign = first == '’' ? "'" : first == '–' ? "-" : String.valueOf(first);
                tokens.add(new Token(at, next, Token.Kind.SIGN, sign, -1, false));
            }
            at = next;
        }
    }

    private static Token word(String text, int start, int end) {
        var lower =
                end - start > LONGEST_WORD
                        ? ""
                        : text.substring(start, end).toLowerCase(Locale.ROOT);
        return new Token(
                start, end, Token.Kind.WORD, lower, -1, Character.isUpperCase(text.charAt(start)));
    }

    int size() {
        return tokens.size();
    }

    Token at(int index) {
        return index < 0 || index >= tokens.size() ? Token.NONE : tokens.get(index);
    }

    String lower(int index) {
        return at(index).lower();
    }

    boolean is(int index, String word) {
        return at(index).is(word);
    }

    /** Whether no space stands between this token and the one before it. */
    boolean glued(int index) {
        return index > 0 && index < tokens.size() && at(index).start() == at(index - 1).end();
    }

    /** Whether a name, number or path goes on in front of this token, so that it is no date. */
    boolean gluedToMore(int index) {
        if (!glued(index)) {
            return false;
        }
        return switch (at(index - 1).lower()) {
            case "(", "[", "\"", "'", "*", "„", "“", ",", "~", "—", "\n" -> false;
            default -> true;
        };
    }

    /** Whether a name, number or path goes on behind the last token before {@code next}. */
    boolean goesOn(int next) {
        if (!glued(next)) {
            return false;
        }
        var sign = at(next);
        if (sign.kind() != Token.Kind.SIGN) {
            return true;
        }
        return switch (sign.lower()) {
            case ".", ",", ":", "-", "/" -> glued(next + 1) && !is(next + 1, "\n");
            case "%", "°", "€", "$", "_", "@", "#", "=" -> true;
            default -> false;
        };
    }

    boolean startsSentence(int index) {
        var before = at(index - 1);
        return before.kind() == Token.Kind.NONE || before.endsSentence();
    }

    /** Whether the sentence around a token speaks of what is to come. */
    boolean speaksOfTheFuture(int index) {
        for (int i = index - 1; i >= index - SENTENCE_BACK && inSentence(i); i--) {
            if (future(i)) {
                return true;
            }
        }
        for (int i = index + 1; i <= index + SENTENCE_AHEAD && inSentence(i); i++) {
            if (future(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the sentence before a token has a verb in the past. */
    boolean speaksOfThePast(int index) {
        for (int i = index - 1; i >= index - SENTENCE_BACK && inSentence(i); i--) {
            var word = lower(i);
            if (CalendarWords.PAST_VERBS.contains(word)
                    || (word.length() > 4 && word.endsWith("ed") && !word.endsWith("eed"))) {
                return true;
            }
        }
        return false;
    }

    private boolean inSentence(int index) {
        var token = at(index);
        return token.kind() != Token.Kind.NONE && !token.endsSentence();
    }

    private boolean future(int i) {
        return switch (lower(i)) {
            case "going" ->
                    is(i + 1, "to")
                            && !is(i - 1, "was")
                            && !is(i - 1, "were")
                            && !is(i - 1, "been");
            case "looking" -> is(i + 1, "forward");
            case "ll" -> is(i - 1, "'");
            default -> CalendarWords.FUTURE.contains(lower(i));
        };
    }
}
