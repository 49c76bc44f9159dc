package dev.cairn.llm.text.internal;

/**
 * Parts what a reasoning model thinks, between {@code <think>} and {@code </think>} at its
 * beginning, from what it answers. Marks may come in pieces. Not thread-safe.
 */
final class ThoughtSplitter {
    private static final String OPEN = "<think>";
    private static final String CLOSE = "</think>";

    /** Where the two parts go. */
    interface Sink {
        void thought(String piece);

        void answer(String piece);
    }

    private enum Place {
        BEGINNING,
        THOUGHTS,
        AFTER_THOUGHTS,
        ANSWER
    }

    private final Sink sink;
    private final StringBuilder held = new StringBuilder();
    private Place place = Place.BEGINNING;

    ThoughtSplitter(Sink sink) {
        this.sink = sink;
    }

    /** The prompt itself had opened the thoughts. */
    void beginWithinThoughts() {
        if (place == Place.BEGINNING && held.isEmpty()) {
            place = Place.THOUGHTS;
        }
    }

    void piece(String piece) {
        held.append(piece);
        while (step()) {
            // Until what is held may be the beginning of a mark.
        }
    }

    /** The text has ended: what looked like the beginning of a mark was none. */
    void end() {
        if (!held.isEmpty()) {
            tell(held.length());
        }
    }

    /** Whether something was told or the place changed, and more may follow. */
    private boolean step() {
        if (held.isEmpty()) {
            return false;
        }
        switch (place) {
            case BEGINNING -> {
                var text = held.toString().stripLeading();
                if (text.startsWith(OPEN)) {
                    held.setLength(0);
                    held.append(text.substring(OPEN.length()));
                    place = Place.THOUGHTS;
                    return true;
                }
                if (OPEN.startsWith(text)) {
                    return false;
                }
                place = Place.ANSWER;
                return true;
            }
            case THOUGHTS -> {
                int close = held.indexOf(CLOSE);
                if (close >= 0) {
                    tell(close);
                    held.delete(0, CLOSE.length());
                    place = Place.AFTER_THOUGHTS;
                    return true;
                }
                tell(held.length() - beginningOfMark());
                return false;
            }
            case AFTER_THOUGHTS -> {
                var text = held.toString().stripLeading();
                held.setLength(0);
                held.append(text);
                if (text.isEmpty()) {
                    return false;
                }
                place = Place.ANSWER;
                return true;
            }
            case ANSWER -> tell(held.length());
        }
        return false;
    }

    /** How much of the end of what is held may be the beginning of the closing mark. */
    private int beginningOfMark() {
        for (int length = Math.min(CLOSE.length() - 1, held.length()); length > 0; length--) {
            if (CLOSE.startsWith(held.substring(held.length() - length))) {
                return length;
            }
        }
        return 0;
    }

    private void tell(int length) {
        if (length > 0) {
            var text = held.substring(0, length);
            held.delete(0, length);
            if (place == Place.THOUGHTS) {
                sink.thought(text);
            } else {
                sink.answer(text);
            }
        }
    }
}
