package dev.cairn.llm.gguf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.llm.gguf.GgufOutcome.Reason;
import dev.cairn.llm.gguf.GgufOutcome.Sound;
import dev.cairn.llm.gguf.GgufOutcome.Unusable;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

class GgufTest {
    @TempDir Path folder;
    private Path file;
    private byte[] sound;

    @BeforeEach
    void writeATinyModel() throws IOException {
        file = TinyModel.write(folder.resolve("tiny.gguf"));
        sound = Files.readAllBytes(file);
    }

    @Test
    void aSoundFileIsDescribed() {
        var header = ((Sound) Gguf.read(file)).header();
        assertThat(header.architecture()).isEqualTo("llama");
        assertThat(header.name()).isEqualTo("Cairn tiny test model");
        assertThat(header.contextTokens()).isEqualTo(TinyModel.CONTEXT_TOKENS);
        assertThat(header.blocks()).isEqualTo(2);
        assertThat(header.keyLength()).isEqualTo(16);
        assertThat(header.vocabulary()).isEqualTo(TinyModel.VOCABULARY);
        assertThat(header.quantisation()).isEqualTo("F32");
        assertThat(header.licence()).isEqualTo("apache-2.0");
        assertThat(header.hasChatTemplate()).isTrue();
        assertThat(header.controlTokens()).containsExactly("<s>", "</s>");
        assertThat(header.fileBytes()).isEqualTo(sound.length).isLessThan(1_000_000);
        assertThat(header.tensorBytes()).isEqualTo(4 * header.parameters());
        assertThat(header.memoryBytes(2048, 2)).isGreaterThan(header.memoryBytes(512, 2));
    }

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        assertThat(Files.readAllBytes(TinyModel.write(folder.resolve("again")))).isEqualTo(sound);
        assertThat(Files.readAllBytes(TinyModel.write(folder.resolve("other"), 2)))
                .isNotEqualTo(sound);
    }

    @Test
    void aFileThatIsMissingOrSomethingElseIsNamedSo() throws IOException {
        assertThat(reason(folder.resolve("none.gguf"))).isEqualTo(Reason.MISSING);
        assertThat(reason(folder)).isEqualTo(Reason.MISSING);
        assertThat(reasonOf(new byte[0])).isEqualTo(Reason.NOT_GGUF);
        assertThat(reasonOf("<!DOCTYPE html><html>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Reason.NOT_GGUF);
        assertThat(reasonOf(patched(4, 99))).isEqualTo(Reason.UNKNOWN_VERSION);
    }

    @Test
    void aFileCutOffAnywhereIsTruncated() throws IOException {
        var random = new Random(5);
        for (int i = 0; i < 60; i++) {
            int length = 8 + random.nextInt(sound.length - 8);
            assertThat(reasonOf(Arrays.copyOf(sound, length)))
                    .as("cut at %d, seed 5", length)
                    .isEqualTo(Reason.TRUNCATED);
        }
        assertThat(reasonOf(Arrays.copyOf(sound, sound.length - 1))).isEqualTo(Reason.TRUNCATED);
    }

    @Test
    void hostileCountsAndLengthsAreRefusedWithoutTakingMemory() throws IOException {
        // Tensor count, entry count, and the length of the first key stand at 8, 16 and 24.
        for (int place : new int[] {8, 16, 24}) {
            for (long value : new long[] {-1, Long.MAX_VALUE, 1L << 40, 1 << 15}) {
                var bytes = sound.clone();
                ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(place, value);
                assertThat(reasonOf(bytes))
                        .as("%d at %d", value, place)
                        .isIn(Reason.DAMAGED, Reason.TRUNCATED);
            }
        }
    }

    @Test
    void arraysWithinArraysEndAtADepth() throws IOException {
        var bytes = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("GGUF".getBytes(StandardCharsets.US_ASCII)).putInt(3).putLong(0).putLong(1);
        bytes.putLong(1).put((byte) 'k').putInt(MetadataType.ARRAY.number);
        while (bytes.remaining() >= 12) {
            bytes.putInt(MetadataType.ARRAY.number).putLong(1);
        }
        assertThat(reasonOf(bytes.array())).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void anyDamageIsAnOutcomeAndNeverAnException() throws IOException {
        var random = new Random(11);
        for (int round = 0; round < 400; round++) {
            var bytes = sound.clone();
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                // The description takes the first 16 kB or so.
                bytes[4 + random.nextInt(16_000)] = (byte) random.nextInt();
            }
            assertThat(Gguf.read(Files.write(folder.resolve("damaged"), bytes)))
                    .as("round %d, seed 11", round)
                    .isNotNull();
        }
    }

    private byte[] patched(int place, int value) {
        var bytes = sound.clone();
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(place, value);
        return bytes;
    }

    private Reason reasonOf(byte[] content) throws IOException {
        return reason(Files.write(folder.resolve("case"), content));
    }

    private static Reason reason(Path file) {
        var outcome = (Unusable) Gguf.read(file);
        assertThat(outcome.sentence()).endsWith(".").doesNotContain("\n");
        return outcome.reason();
    }
}
