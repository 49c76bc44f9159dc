package dev.cairn.app;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/**
 * The arguments as they were typed. Where the system's locale is not UTF-8, as in many containers,
 * the JVM has put question marks for every letter beyond ASCII: words that are to be remembered.
 */
final class Arguments {
    private static final Path RAW = Path.of("/proc/self/cmdline");

    private Arguments() {}

    static String[] asTyped(String[] decoded) {
        var encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
        if (decoded.length == 0 || isUtf8(encoding) || !Files.isReadable(RAW)) {
            return decoded;
        }
        try {
            return last(Files.readAllBytes(RAW), decoded);
        } catch (IOException e) {
            return decoded;
        }
    }

    private static boolean isUtf8(String encoding) {
        return Charset.isSupported(encoding)
                && Charset.forName(encoding).equals(StandardCharsets.UTF_8);
    }

    /** The last of the strings, each ended by a NUL, that stand in {@code raw}. */
    static String[] last(byte[] raw, String[] decoded) {
        var strings = new ArrayList<String>();
        var from = 0;
        for (var at = 0; at < raw.length; at++) {
            if (raw[at] == 0) {
                strings.add(new String(raw, from, at - from, StandardCharsets.UTF_8));
                from = at + 1;
            }
        }
        return strings.size() < decoded.length
                ? decoded
                : strings.subList(strings.size() - decoded.length, strings.size())
                        .toArray(String[]::new);
    }
}
