package dev.cairn.llm.text.internal.host;

import dev.cairn.llm.text.KeyValueType;
import dev.cairn.llm.text.Role;
import dev.cairn.llm.text.Turn;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Frames over a pair of streams: a length in four bytes, a kind in one, then the fields in order.
 * Any thread may send; one thread reads.
 */
public final class FrameStream {
    /** A longer frame is refused on both sides, in bytes. */
    public static final int MOST_BYTES = 16 << 20;

    private static final int MOST_ITEMS = 100_000;

    /** What a host sends is never longer: an answer's piece, and figures, in bytes. */
    public static final int MOST_FROM_HOST = 1 << 20;

    private final DataInputStream in;
    private final DataOutputStream out;
    private final int mostIncoming;

    /** Frames over injected streams, so that a test needs no process. */
    public FrameStream(InputStream in, OutputStream out) {
        this(in, out, MOST_BYTES);
    }

    /** The same for a reader that accepts no frame longer than {@code mostIncoming} bytes. */
    public FrameStream(InputStream in, OutputStream out, int mostIncoming) {
        this.mostIncoming = mostIncoming;
        this.in = new DataInputStream(new BufferedInputStream(in));
        this.out = new DataOutputStream(new BufferedOutputStream(out));
    }

    /** Sends one frame at once. */
    public void send(Frame frame) throws IOException {
        var body = new ByteArrayOutputStream();
        write(frame, new DataOutputStream(body));
        if (body.size() > MOST_BYTES) {
            throw new IOException("frame of " + body.size() + " bytes");
        }
        synchronized (out) {
            out.writeInt(body.size());
            body.writeTo(out);
            out.flush();
        }
    }

    /** The next frame; null at the end of the stream. */
    public @Nullable Frame receive() throws IOException {
        int length;
        try {
            length = in.readInt();
        } catch (EOFException e) {
            return null;
        }
        if (length < 1 || length > mostIncoming) {
            throw new IOException("frame of " + length + " bytes");
        }
        var body = in.readNBytes(length);
        if (body.length < length) {
            return null;
        }
        return read(new DataInputStream(new ByteArrayInputStream(body)));
    }

    private static void write(Frame frame, DataOutputStream to) throws IOException {
        switch (frame) {
            case Frame.Hello hello -> {
                to.writeByte(0);
                to.writeInt(hello.version());
                text(to, hello.token());
            }
            case Frame.Load load -> {
                to.writeByte(1);
                text(to, load.file());
                to.writeInt(load.contextTokens());
                to.writeInt(load.threads());
                to.writeInt(load.batch());
                text(to, load.keyValues().name());
                to.writeInt(load.gpuLayers());
                to.writeInt(load.heartbeatMillis());
            }
            case Frame.Loaded _ -> to.writeByte(2);
            case Frame.NotLoaded notLoaded -> {
                to.writeByte(3);
                text(to, notLoaded.problem().name());
            }
            case Frame.Generate generate -> {
                to.writeByte(4);
                to.writeInt(generate.id());
                to.writeInt(generate.turns().size());
                for (var turn : generate.turns()) {
                    text(to, turn.role().name());
                    text(to, turn.text());
                }
                text(to, generate.begun());
                to.writeBoolean(generate.thoughtThrough());
                to.writeInt(generate.maxTokens());
                to.writeDouble(generate.temperature());
                to.writeInt(generate.seed());
                to.writeInt(generate.stopWords().size());
                for (var word : generate.stopWords()) {
                    text(to, word);
                }
                text(to, generate.grammar());
            }
            case Frame.Stop stop -> {
                to.writeByte(5);
                to.writeInt(stop.id());
            }
            case Frame.Prompted prompted -> {
                to.writeByte(6);
                to.writeInt(prompted.id());
                to.writeInt(prompted.promptTokens());
                to.writeBoolean(prompted.opensThoughts());
            }
            case Frame.Piece piece -> {
                to.writeByte(7);
                to.writeInt(piece.id());
                text(to, piece.text());
            }
            case Frame.Ended ended -> {
                to.writeByte(8);
                to.writeInt(ended.id());
                text(to, ended.ending().name());
                to.writeInt(ended.pieces());
            }
            case Frame.Count count -> {
                to.writeByte(9);
                to.writeInt(count.id());
                text(to, count.text());
            }
            case Frame.Counted counted -> {
                to.writeByte(10);
                to.writeInt(counted.id());
                to.writeInt(counted.tokens());
            }
            case Frame.Alive _ -> to.writeByte(11);
            case Frame.Heard heard -> {
                to.writeByte(12);
                to.writeInt(heard.id());
                to.writeInt(heard.pieces());
            }
        }
    }

    private static Frame read(DataInputStream from) throws IOException {
        int kind = from.readByte();
        try {
            return switch (kind) {
                case 0 -> new Frame.Hello(from.readInt(), text(from));
                case 1 ->
                        new Frame.Load(
                                text(from),
                                from.readInt(),
                                from.readInt(),
                                from.readInt(),
                                KeyValueType.valueOf(text(from)),
                                from.readInt(),
                                from.readInt());
                case 2 -> new Frame.Loaded();
                case 3 -> new Frame.NotLoaded(Frame.LoadProblem.valueOf(text(from)));
                case 4 ->
                        new Frame.Generate(
                                from.readInt(),
                                turns(from),
                                text(from),
                                from.readBoolean(),
                                from.readInt(),
                                from.readDouble(),
                                from.readInt(),
                                texts(from),
                                text(from));
                case 5 -> new Frame.Stop(from.readInt());
                case 6 -> new Frame.Prompted(from.readInt(), from.readInt(), from.readBoolean());
                case 7 -> new Frame.Piece(from.readInt(), text(from));
                case 8 ->
                        new Frame.Ended(
                                from.readInt(), Frame.Ending.valueOf(text(from)), from.readInt());
                case 9 -> new Frame.Count(from.readInt(), text(from));
                case 10 -> new Frame.Counted(from.readInt(), from.readInt());
                case 11 -> new Frame.Alive();
                case 12 -> new Frame.Heard(from.readInt(), from.readInt());
                default -> throw new IOException("frame of unknown kind " + kind);
            };
        } catch (IllegalArgumentException e) {
            throw new IOException("frame of kind " + kind + " with an unknown word", e);
        }
    }

    private static List<Turn> turns(DataInputStream from) throws IOException {
        var turns = new ArrayList<Turn>();
        for (int left = items(from); left > 0; left--) {
            turns.add(new Turn(Role.valueOf(text(from)), text(from)));
        }
        return turns;
    }

    private static List<String> texts(DataInputStream from) throws IOException {
        var texts = new ArrayList<String>();
        for (int left = items(from); left > 0; left--) {
            texts.add(text(from));
        }
        return texts;
    }

    private static int items(DataInputStream from) throws IOException {
        int count = from.readInt();
        if (count < 0 || count > MOST_ITEMS) {
            throw new IOException("frame with " + count + " items");
        }
        return count;
    }

    private static void text(DataOutputStream to, String text) throws IOException {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        to.writeInt(utf8.length);
        to.write(utf8);
    }

    private static String text(DataInputStream from) throws IOException {
        int length = from.readInt();
        if (length < 0 || length > from.available()) {
            throw new IOException("text of " + length + " bytes");
        }
        return new String(from.readNBytes(length), StandardCharsets.UTF_8);
    }
}
