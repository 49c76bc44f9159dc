package dev.cairn.llm.text.internal.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.llm.text.KeyValueType;
import dev.cairn.llm.text.Turn;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

class FrameStreamTest {
    private static final List<Frame> EVERY_KIND =
            List.of(
                    new Frame.Hello(2, "token"),
                    new Frame.Load("/models/ü.gguf", 2048, 2, 32, KeyValueType.Q8_0, 99, 500),
                    new Frame.Loaded(),
                    new Frame.NotLoaded(Frame.LoadProblem.NO_LIBRARY),
                    new Frame.Generate(
                            7,
                            List.of(Turn.system("be brief"), Turn.user("日本 😀\u0000")),
                            "begun",
                            true,
                            12,
                            0.5,
                            -3,
                            List.of("\n"),
                            "root ::= \"a\""),
                    new Frame.Stop(7),
                    new Frame.Prompted(7, 40, true),
                    new Frame.Piece(7, "x".repeat(100_000)),
                    new Frame.Ended(7, Frame.Ending.LENGTH, 12),
                    new Frame.Count(8, ""),
                    new Frame.Counted(8, -1),
                    new Frame.Alive(),
                    new Frame.Heard(7, 64));

    @Test
    void everyFrameArrivesAsItWasSent() throws IOException {
        var in = over(sent());
        for (var frame : EVERY_KIND) {
            assertThat(in.receive()).isEqualTo(frame);
        }
        assertThat(in.receive()).isNull();
    }

    @Test
    void aStreamThatEndsWithinAFrameHasEnded() throws IOException {
        var bytes = sent();
        var in = over(Arrays.copyOf(bytes, bytes.length - 1));
        for (int i = 0; i < EVERY_KIND.size() - 1; i++) {
            assertThat(in.receive()).isNotNull();
        }
        assertThat(in.receive()).isNull();
    }

    @Test
    void framesThatAreTooLongOrStrangeAreRefused() {
        for (int length : new int[] {-1, 0, FrameStream.MOST_BYTES + 1, Integer.MAX_VALUE}) {
            var bytes = ByteBuffer.allocate(8).putInt(length).array();
            assertThatThrownBy(() -> over(bytes).receive()).isInstanceOf(IOException.class);
        }
        var unknown = ByteBuffer.allocate(5).putInt(1).put((byte) 99).array();
        assertThatThrownBy(() -> over(unknown).receive()).isInstanceOf(IOException.class);
    }

    @Test
    void damageIsAnErrorOfTheStreamAndNothingElse() throws IOException {
        var random = new Random(23);
        var sound = sent();
        for (int round = 0; round < 500; round++) {
            var bytes = sound.clone();
            bytes[random.nextInt(400)] = (byte) random.nextInt();
            var in = over(bytes);
            try {
                while (in.receive() != null) {
                    // Until its end or its error.
                }
            } catch (IOException e) {
                assertThat(e).as("seed 23, round %d", round).hasMessageNotContaining("token");
            }
        }
    }

    private static byte[] sent() throws IOException {
        var out = new ByteArrayOutputStream();
        var frames = new FrameStream(InputStream.nullInputStream(), out);
        for (var frame : EVERY_KIND) {
            frames.send(frame);
        }
        return out.toByteArray();
    }

    private static FrameStream over(byte[] bytes) {
        return new FrameStream(new ByteArrayInputStream(bytes), new ByteArrayOutputStream());
    }
}
