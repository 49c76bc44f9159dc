package dev.cairn.memory.answering.internal;

import java.util.regex.Pattern;

/**
 * Keeps stored text from acting as more than text: it cannot end the block it stands in, nor look
 * like the marks by which chat templates tell turns apart. The stored words are not changed, only
 * their copy in a prompt.
 */
final class Fence {
    static final String OPEN = "<memories>";
    static final String CLOSE = "</memories>";

    /** Marks of turns in the templates of the models we run, and our own fence. */
    private static final Pattern MARKS =
            Pattern.compile(
                    "<(?=\\|)|(?<=\\|)>|<(?=/?(?:s|memories|start_of_turn|end_of_turn|bos|eos|unk)\\b)"
                        + "|\\[(?=/?(?:INST|SYS|AVAILABLE_TOOLS|TOOL)\\b)|<(?=</?SYS)",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern BREAKS = Pattern.compile("\\s*\\R\\s*");

    private Fence() {}

    /** On one line, with every mark broken by a look-alike of its first character. */
    static String line(String text) {
        return harmless(BREAKS.matcher(text.strip()).replaceAll(" / "));
    }

    /** As it is, but for the marks. */
    static String harmless(String text) {
        return MARKS.matcher(text.replace("\0", ""))
                .replaceAll(
                        match ->
                                switch (match.group()) {
                                    case "[" -> "［";
                                    case ">" -> "›";
                                    default -> "‹";
                                });
    }
}
