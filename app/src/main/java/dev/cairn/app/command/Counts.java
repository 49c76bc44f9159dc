package dev.cairn.app.command;

/** Numbers of things, in words. */
final class Counts {
    private Counts() {}

    /** "1 memory", "2 memories", "no facts". */
    static String of(long count, String thing) {
        var things =
                count == 1
                        ? thing
                        : thing.endsWith("y")
                                ? thing.substring(0, thing.length() - 1) + "ies"
                                : thing + "s";
        return (count == 0 ? "no" : Long.toString(count)) + " " + things;
    }
}
