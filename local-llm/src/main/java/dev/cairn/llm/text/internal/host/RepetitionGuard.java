package dev.cairn.llm.text.internal.host;

/**
 * Notices that an answer has begun to repeat itself without end: its tail is one unit of up to 200
 * characters, eight times over and at least 240 characters in all (four times for units from 60).
 * Verse and tables repeat less than that. Looks every 16 characters, so its cost stays small. Not
 * thread-safe.
 */
final class RepetitionGuard {
    private static final int LONGEST_UNIT = 200;
    private static final int LONG_UNIT = 60;
    private static final int LEAST_TAIL = 240;
    private static final int STEP = 16;

    private final StringBuilder tail = new StringBuilder();
    private int unseen;

    /** Adds a piece; true where the text now repeats itself. */
    boolean repeats(String piece) {
        tail.append(piece);
        unseen += piece.length();
        if (unseen < STEP) {
            return false;
        }
        unseen = 0;
        int most = 8 * LONGEST_UNIT;
        if (tail.length() > 2 * most) {
            tail.delete(0, tail.length() - most);
        }
        for (int unit = 1; unit <= LONGEST_UNIT; unit++) {
            int span = Math.max(LEAST_TAIL, unit * (unit < LONG_UNIT ? 8 : 4));
            if (tail.length() >= span && isPeriodic(unit, span)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPeriodic(int unit, int span) {
        for (int i = tail.length() - 1; i >= tail.length() - span + unit; i--) {
            if (tail.charAt(i) != tail.charAt(i - unit)) {
                return false;
            }
        }
        return true;
    }
}
