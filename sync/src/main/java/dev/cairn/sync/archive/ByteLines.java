package dev.cairn.sync.archive;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** The lines of a stream, as bytes and without their ends ("\n"), none longer than is allowed. */
public final class ByteLines {
    private static final int BLOCK = 1 << 16;

    private final InputStream in;
    private final int longest;
    private final byte[] block = new byte[BLOCK];
    private int from;
    private int to;
    private boolean tooLong;

    /**
     * @param longest bytes of a line that are kept
     */
    public ByteLines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next line; null at the end of the stream. */
    public byte @Nullable [] next() throws IOException {
        tooLong = false;
        var line = new ByteArrayOutputStream(256);
        var any = false;
        while (true) {
            if (from == to) {
                from = 0;
                to = Math.max(0, in.read(block, 0, BLOCK));
                if (to == 0) {
                    return any ? line.toByteArray() : null;
                }
            }
            any = true;
            var end = from;
            while (end < to && block[end] != '\n') {
                end++;
            }
            var room = Math.min(end - from, longest - line.size());
            line.write(block, from, room);
            tooLong |= room < end - from;
            from = end;
            if (end < to) {
                from++;
                return line.toByteArray();
            }
        }
    }

    /** Whether the line given last was cut. */
    public boolean wasTooLong() {
        return tooLong;
    }
}
