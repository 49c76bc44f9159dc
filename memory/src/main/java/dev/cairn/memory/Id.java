package dev.cairn.memory;

import java.util.Optional;

/**
 * Names one thing in memory. Written as a letter for its kind and thirteen digits of Crockford's
 * base 32 ("f-0d3xk2m9q7a4c"); the number grows with time.
 */
public record Id(Kind kind, long number) implements Comparable<Id> {
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 13;

    /** Ids have 63 bits, thirteen digits 65. */
    private static final int FIRST_TOO_LARGE = 8;

    /** What an id may name. */
    public enum Kind {
        EPISODE('e'),
        WINDOW('w'),
        FACT('f'),
        GIST('g'),
        CONVERSATION('c'),
        MESSAGE('m'),
        TRACE('t'),
        ENTITY('n'),
        SPACE('s'),
        IMPORT('i'),
        CORRECTION('k');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }
    }

    public static Id episode(long number) {
        return new Id(Kind.EPISODE, number);
    }

    public static Id window(long number) {
        return new Id(Kind.WINDOW, number);
    }

    public static Id fact(long number) {
        return new Id(Kind.FACT, number);
    }

    public static Id conversation(long number) {
        return new Id(Kind.CONVERSATION, number);
    }

    public static Id message(long number) {
        return new Id(Kind.MESSAGE, number);
    }

    public static Id correction(long number) {
        return new Id(Kind.CORRECTION, number);
    }

    /** Reads what {@link #toString} wrote; empty where it is no id. */
    public static Optional<Id> parse(String text) {
        if (text.length() != LENGTH + 2 || text.charAt(1) != '-') {
            return Optional.empty();
        }
        var number = 0L;
        for (var i = 2; i < text.length(); i++) {
            var digit = DIGITS.indexOf(Character.toLowerCase(text.charAt(i)));
            if (digit < 0) {
                return Optional.empty();
            }
            number = number << 5 | digit;
        }
        if (DIGITS.indexOf(Character.toLowerCase(text.charAt(2))) >= FIRST_TOO_LARGE) {
            return Optional.empty();
        }
        for (var kind : Kind.values()) {
            if (kind.letter == text.charAt(0)) {
                return Optional.of(new Id(kind, number));
            }
        }
        return Optional.empty();
    }

    @Override
    public int compareTo(Id other) {
        var byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        var digits = new char[LENGTH];
        var rest = number;
        for (var i = LENGTH - 1; i >= 0; i--) {
            digits[i] = DIGITS.charAt((int) (rest & 31));
            rest >>>= 5;
        }
        return kind.letter + "-" + new String(digits);
    }
}
