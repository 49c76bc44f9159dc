package dev.cairn.sync.imports.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A file out of a zip. What unpacks to hundreds of times its size was made to fill a memory or a
 * disk: text never does.
 */
final class UnpackedStream extends FilterInputStream {
    /** Up to here any ratio is harmless. */
    private static final long HARMLESS = 32L << 20;

    /** JSON of chats packs to a fifth; the most monotonous of it to a hundredth. */
    private static final long MOST_TIMES = 200;

    private final String name;
    private final long allowed;
    private long read;

    /**
     * @param packed bytes in the zip; negative if that is not known
     */
    UnpackedStream(InputStream in, String name, long packed) {
        super(in);
        this.name = name;
        this.allowed = Math.max(HARMLESS, Math.max(0, packed) * MOST_TIMES);
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        var some = super.read(into, from, length);
        count(Math.max(0, some));
        return some;
    }

    private void count(long bytes) {
        read += bytes;
        if (read > allowed) {
            throw new Unreadable(
                    "%s in the zip unpacks to more than %d times its size, which no export does"
                            .formatted(name, MOST_TIMES));
        }
    }
}
