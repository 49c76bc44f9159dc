package dev.cairn.llm.catalogue.internal;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * Takes one entry out of a packed package (POSIX tar, gzip), as a stream. Only a plain file of
 * exactly that name is taken, so that no path in the archive matters. Stateless.
 */
public final class Tarball {
    private static final int BLOCK = 512;
    private static final int MOST_ENTRIES = 10_000;

    private Tarball() {}

    /**
     * Appends the entry to {@code out} and returns its size.
     *
     * @param most a larger entry is refused, in bytes
     * @throws IOException where the archive is damaged or lacks the entry
     */
    public static long extract(Path tarball, String entry, long most, OutputStream out)
            throws IOException {
        try (var in =
                new BufferedInputStream(
                        new GZIPInputStream(Files.newInputStream(tarball), 1 << 16), 1 << 16)) {
            for (int i = 0; i < MOST_ENTRIES; i++) {
                var header = in.readNBytes(BLOCK);
                if (header.length < BLOCK || header[0] == 0) {
                    break;
                }
                long size = size(header);
                boolean plain = header[156] == '0' || header[156] == 0;
                if (plain && name(header).equals(entry)) {
                    if (size > most) {
                        throw new IOException("the entry is too large");
                    }
                    copy(in, size, out);
                    return size;
                }
                in.skipNBytes((size + BLOCK - 1) / BLOCK * BLOCK);
            }
        }
        throw new IOException("the entry is missing");
    }

    private static void copy(InputStream in, long size, OutputStream out) throws IOException {
        var buffer = new byte[1 << 16];
        for (long left = size; left > 0; ) {
            int count = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (count < 0) {
                throw new EOFException();
            }
            out.write(buffer, 0, count);
            left -= count;
        }
    }

    /** The name, with the prefix of the ustar format before it. */
    private static String name(byte[] header) {
        var name = text(header, 0, 100);
        var prefix = text(header, 345, 155);
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    private static long size(byte[] header) throws IOException {
        var octal = text(header, 124, 12).strip();
        if (!octal.matches("[0-7]{1,12}")) {
            throw new IOException("an entry's size");
        }
        return Long.parseLong(octal, 8);
    }

    private static String text(byte[] header, int from, int length) {
        int end = from;
        while (end < from + length && header[end] != 0) {
            end++;
        }
        return new String(header, from, end - from, StandardCharsets.US_ASCII);
    }
}
