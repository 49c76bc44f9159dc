package dev.cairn.app.forgetting;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads which of a numbered list are meant: "1", "2, 4-6". */
public final class Picks {
    private static final Pattern PART = Pattern.compile("(\\d{1,6})(?:-(\\d{1,6}))?");

    private static final Pattern RANGE = Pattern.compile("\\s*[-–]\\s*");

    private Picks() {}

    /** The numbers, all between 1 and {@code count}; empty where the text says anything else. */
    public static Optional<Set<Integer>> read(String text, int count) {
        var picked = new TreeSet<Integer>();
        for (var part : RANGE.matcher(text.strip()).replaceAll("-").split("[,\\s]+")) {
            var matcher = PART.matcher(part);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            var from = Integer.parseInt(matcher.group(1));
            var to = matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2));
            if (from < 1 || to > count || from > to) {
                return Optional.empty();
            }
            for (var number = from; number <= to; number++) {
                picked.add(number);
            }
        }
        return Optional.of(picked);
    }
}
