package dev.cairn.memory.extraction;

import java.util.Optional;

/** Where a quote really stands in a text: {@code text.substring(start, end)} are its true words. */
record QuoteSpan(int start, int end) {
    private static final String SINGLE_MARKS = "‘’‚‛`´′";
    private static final String DOUBLE_MARKS = "“”„‟«»″";

    /** Finds it letter for letter, else with blanks and quotation marks taken for one another. */
    static Optional<QuoteSpan> find(String text, String quote) {
        var bare = quote.strip();
        if (bare.isEmpty()) {
            return Optional.empty();
        }
        int exact = text.indexOf(bare);
        if (exact >= 0) {
            return Optional.of(new QuoteSpan(exact, exact + bare.length()));
        }
        var plainText = Plain.of(text);
        var plainQuote = Plain.of(bare).words();
        int at = plainQuote.isEmpty() ? -1 : plainText.words().indexOf(plainQuote);
        return at < 0
                ? Optional.empty()
                : Optional.of(
                        new QuoteSpan(
                                plainText.places()[at],
                                plainText.places()[at + plainQuote.length() - 1] + 1));
    }

    /** A text with one form of blanks and marks, and the place that each character came from. */
    private record Plain(String words, int[] places) {
        static Plain of(String text) {
            var words = new StringBuilder(text.length());
            var places = new int[text.length()];
            for (int i = 0; i < text.length(); i++) {
                char c = plain(text.charAt(i));
                boolean blankAgain =
                        c == ' ' && (words.isEmpty() || words.charAt(words.length() - 1) == ' ');
                if (!blankAgain) {
                    places[words.length()] = i;
                    words.append(c);
                }
            }
            return new Plain(words.toString(), places);
        }

        private static char plain(char c) {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                return ' ';
            }
            if (SINGLE_MARKS.indexOf(c) >= 0) {
                return '\'';
            }
            return DOUBLE_MARKS.indexOf(c) >= 0 ? '"' : c;
        }
    }
}
