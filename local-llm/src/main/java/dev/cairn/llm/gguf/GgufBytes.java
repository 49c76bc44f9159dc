package dev.cairn.llm.gguf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/** A buffered little-endian reader that knows how many bytes are left. Not thread-safe. */
final class GgufBytes {
    /** "GGUF" read as a little-endian number. */
    static final int MAGIC = 0x46554747;

    /** The file ends before what it declares. */
    static final class Truncated extends IOException {}

    /** The file declares what cannot be; the message is a few words that name it. */
    static final class Damaged extends IOException {
        Damaged(String what) {
            super(what);
        }
    }

    private final FileChannel channel;
    private final long length;
    private final ByteBuffer buffer =
            ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN).limit(0);
    private long bufferStart;

    GgufBytes(FileChannel channel) throws IOException {
        this.channel = channel;
        this.length = channel.size();
    }

    long length() {
        return length;
    }

    long position() {
        return bufferStart + buffer.position();
    }

    long remaining() {
        return length - position();
    }

    int int8() throws IOException {
        return need(1).get();
    }

    int int16() throws IOException {
        return need(2).getShort();
    }

    int int32() throws IOException {
        return need(4).getInt();
    }

    long int64() throws IOException {
        return need(8).getLong();
    }

    /** A count that is at most {@code most} and for which {@code width} bytes each are left. */
    long count(String what, long most, int width) throws IOException {
        long count = int64();
        if (count < 0 || count > most) {
            throw new Damaged(what);
        }
        if (count > remaining() / width) {
            throw new Truncated();
        }
        return count;
    }

    /** A string; what is longer than {@code keep} bytes is skipped and comes back as "". */
    String string(int keep) throws IOException {
        long size = int64();
        if (size < 0) {
            throw new Damaged("the length of a text");
        }
        if (size > keep) {
            skip(size);
            return "";
        }
        if (size > remaining()) {
            throw new Truncated();
        }
        var bytes = new byte[(int) size];
        for (int at = 0; at < bytes.length; ) {
            int step = Math.min(bytes.length - at, buffer.capacity());
            need(step).get(bytes, at, step);
            at += step;
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    void skip(long count) throws IOException {
        if (count < 0 || count > remaining()) {
            throw new Truncated();
        }
        if (count <= buffer.remaining()) {
            buffer.position(buffer.position() + (int) count);
        } else {
            bufferStart = position() + count;
            buffer.limit(0);
        }
    }

    private ByteBuffer need(int count) throws IOException {
        if (buffer.remaining() >= count) {
            return buffer;
        }
        if (count > remaining()) {
            throw new Truncated();
        }
        bufferStart += buffer.position();
        buffer.compact();
        while (buffer.position() < count) {
            if (channel.read(buffer, bufferStart + buffer.position()) < 0) {
                throw new Truncated();
            }
        }
        buffer.flip();
        return buffer;
    }
}
