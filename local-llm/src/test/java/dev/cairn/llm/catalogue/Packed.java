package dev.cairn.llm.catalogue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Writes packages. */
final class Packed {
    private Packed() {}

    /** A tarball with a file before the entry, as packages have. */
    static byte[] tarball(String entry, byte[] content) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(tarEntry("package/package.json", "{}".getBytes(StandardCharsets.UTF_8)));
            out.write(tarEntry(entry, content));
            out.write(new byte[1024]);
        }
        return packed.toByteArray();
    }

    private static byte[] tarEntry(String name, byte[] content) {
        var block = new byte[512 + (content.length + 511) / 512 * 512];
        var header = name.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(header, 0, block, 0, header.length);
        var size = "%011o".formatted(content.length).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(size, 0, block, 124, size.length);
        block[156] = '0';
        System.arraycopy(content, 0, block, 512, content.length);
        return block;
    }
}
