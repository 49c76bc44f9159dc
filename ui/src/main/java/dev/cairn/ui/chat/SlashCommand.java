package dev.cairn.ui.chat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a line that begins with a stroke has done. */
public sealed interface SlashCommand {
    /** The words that are commands, in the order in which they are offered. */
    List<String> WORDS =
            List.of("/remember", "/forget", "/timeline", "/graph", "/model", "/continue");

    /** Keep these words. */
    record Remember(String text) implements SlashCommand {}

    /** Forget what names this; asks first. */
    record Forget(String about) implements SlashCommand {}

    /** Show what happened; of everything where {@code about} is empty. */
    record Timeline(String about) implements SlashCommand {}

    /**
     * Show whom and what somebody is known together with; the user where {@code about} is empty.
     */
    record Graph(String about) implements SlashCommand {}

    /** Show the models. */
    record Model() implements SlashCommand {}

    /** Go on with the last answer, which ended before its end. */
    record GoOn() implements SlashCommand {}

    /** The command that a line is; empty for ordinary words, and where what it needs is missing. */
    static Optional<SlashCommand> in(String line) {
        var stripped = line.strip();
        var end = stripped.indexOf(' ');
        var word = (end < 0 ? stripped : stripped.substring(0, end)).toLowerCase(Locale.ROOT);
        var rest = end < 0 ? "" : stripped.substring(end).strip();
        return switch (word) {
            case "/remember" ->
                    Optional.of(rest).filter(text -> !text.isEmpty()).map(Remember::new);
            case "/forget" -> Optional.of(rest).filter(text -> !text.isEmpty()).map(Forget::new);
            case "/timeline" -> Optional.of(new Timeline(rest));
            case "/graph" -> Optional.of(new Graph(rest));
            case "/model" -> Optional.of(new Model());
            case "/continue" -> Optional.of(new GoOn());
            default -> Optional.empty();
        };
    }

    /** The commands that begin as a line does; none once a command's word is complete. */
    static List<String> offered(String line) {
        return line.startsWith("/") && !line.contains(" ") && !line.contains("\n")
                ? WORDS.stream()
                        .filter(word -> word.startsWith(line.toLowerCase(Locale.ROOT)))
                        .toList()
                : List.of();
    }
}
