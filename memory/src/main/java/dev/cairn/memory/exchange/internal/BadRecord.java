package dev.cairn.memory.exchange.internal;

/** A record that cannot be stored; says why, without a word of what is in it. */
final class BadRecord extends Exception {
    private static final long serialVersionUID = 1L;

    BadRecord(String why) {
        super(why, null, false, false);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
