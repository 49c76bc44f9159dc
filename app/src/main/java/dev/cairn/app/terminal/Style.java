package dev.cairn.app.terminal;

import java.util.Map;

/** How words stand out; plain where nobody would see it or it is not wanted (no-color.org). */
public record Style(boolean coloured) {
    private static final String RESET = "\u001b[0m";

    /** The style for standard output. */
    public static Style of(boolean terminal, Map<String, String> environment) {
        var refused =
                !environment.getOrDefault("NO_COLOR", "").isEmpty()
                        || environment.getOrDefault("TERM", "").equals("dumb");
        return new Style(terminal && !refused);
    }

    /** What is there to be looked up, not read: ids, sizes, paths. */
    public String dim(String text) {
        return with("\u001b[2m", text);
    }

    public String bold(String text) {
        return with("\u001b[1m", text);
    }

    /** What goes on well. */
    public String green(String text) {
        return with("\u001b[32m", text);
    }

    /** What wants attention. */
    public String yellow(String text) {
        return with("\u001b[33m", text);
    }

    private String with(String code, String text) {
        return coloured && !text.isEmpty() ? code + text + RESET : text;
    }
}
