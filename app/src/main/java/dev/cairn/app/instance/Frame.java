package dev.cairn.app.instance;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** One JSON object on a socket: its length in bytes as a big-endian int, then the bytes. */
final class Frame {
    /** A capture handed over is a note, not a book. */
    static final int MOST_BYTES = 1 << 20;

    private Frame() {}

    static void write(SocketChannel channel, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MOST_BYTES) {
            throw new IOException("a frame of %d bytes".formatted(bytes.length));
        }
        var frame = ByteBuffer.allocate(Integer.BYTES + bytes.length);
        frame.putInt(bytes.length).put(bytes).flip();
        while (frame.hasRemaining()) {
            channel.write(frame);
        }
    }

    static JsonNode read(SocketChannel channel) throws IOException {
        var length = filled(channel, Integer.BYTES).getInt();
        if (length < 2 || length > MOST_BYTES) {
            throw new IOException("a frame of %d bytes".formatted(length));
        }
        try {
            return JsonMapper.shared().readTree(filled(channel, length).array());
        } catch (JacksonException e) {
            // Its message may hold what was sent.
            throw new IOException("a frame that is no JSON");
        }
    }

    private static ByteBuffer filled(SocketChannel channel, int bytes) throws IOException {
        var buffer = ByteBuffer.allocate(bytes);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new EOFException();
            }
        }
        return buffer.flip();
    }
}
