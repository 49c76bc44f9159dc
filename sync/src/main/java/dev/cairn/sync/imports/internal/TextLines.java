package dev.cairn.sync.imports.internal;

import dev.cairn.sync.archive.ByteLines;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The lines of a text whatever its encoding: UTF-8, UTF-16 where a byte order mark says so, and
 * line by line windows-1252 where a line is no UTF-8.
 */
final class TextLines {
    /** Longer lines are cut: no one writes them. */
    private static final int LONGEST = 4 << 20;

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private interface Next {
        @Nullable String line() throws IOException;
    }

    private final Next next;
    private boolean first = true;
    private long number;

    TextLines(InputStream in) throws IOException {
        var stream = new PushbackInputStream(in, 2);
        var mark = stream.readNBytes(2);
        stream.unread(mark);
        var wide = mark.length == 2 ? wide(mark) : null;
        if (wide == null) {
            var lines = new ByteLines(stream, LONGEST);
            this.next =
                    () -> {
                        var bytes = lines.next();
                        return bytes == null ? null : decoded(bytes);
                    };
        } else {
            var reader = new BufferedReader(new InputStreamReader(stream, wide));
            this.next = () -> bounded(reader);
        }
    }

    private static @Nullable Charset wide(byte[] mark) {
        if (mark[0] == (byte) 0xff && mark[1] == (byte) 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        return mark[0] == (byte) 0xfe && mark[1] == (byte) 0xff ? StandardCharsets.UTF_16BE : null;
    }

    private static @Nullable String bounded(BufferedReader reader) throws IOException {
        var line = new StringBuilder();
        int one;
        while ((one = reader.read()) >= 0 && one != '\n') {
            if (line.length() < LONGEST) {
                line.append((char) one);
            }
        }
        return one < 0 && line.isEmpty() ? null : line.toString();
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, WESTERN);
        }
    }

    /** The next line without its end; null after the last. */
    @Nullable String next() throws IOException {
        var line = next.line();
        if (line == null) {
            return null;
        }
        number++;
        if (first) {
            first = false;
            line = line.startsWith("\ufeff") ? line.substring(1) : line;
        }
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    /** The number of the line given last, from 1. */
    long number() {
        return number;
    }
}
