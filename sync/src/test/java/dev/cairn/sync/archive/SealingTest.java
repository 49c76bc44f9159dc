package dev.cairn.sync.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

class SealingTest {
    private static final Passphrase WORDS = Passphrase.of("four words of mine".toCharArray());

    private static byte[] sealed(byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var stream = new SealingStream(out, WORDS)) {
            stream.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] open(byte[] sealed) throws IOException {
        try (var stream = new UnsealingStream(new ByteArrayInputStream(sealed), WORDS)) {
            return stream.readAllBytes();
        }
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    @Test
    void whatWasSealedIsThereAgainAtEveryLengthAroundAChunk() throws IOException {
        for (var length :
                List.of(
                        0,
                        1,
                        Sealing.CHUNK - 1,
                        Sealing.CHUNK,
                        Sealing.CHUNK + 1,
                        3 * Sealing.CHUNK)) {
            var content = random(length);
            assertThat(open(sealed(content))).as("%d bytes", length).isEqualTo(content);
        }
    }

    @Test
    void theSameContentIsNeverSealedTheSame() throws IOException {
        assertThat(sealed(random(100))).isNotEqualTo(sealed(random(100)));
    }

    @Test
    void anythingCutOffIsNoticed() throws IOException {
        var sealed = sealed(random(2 * Sealing.CHUNK));
        for (var length :
                List.of(
                        0,
                        10,
                        Sealing.HEADER,
                        Sealing.HEADER + Sealing.CHUNK + Sealing.TAG,
                        sealed.length - 1)) {
            assertThatThrownBy(() -> open(Arrays.copyOf(sealed, length)))
                    .as("%d bytes", length)
                    .isInstanceOf(ArchiveException.class);
        }
    }

    @Test
    void chunksCannotChangePlaces() throws IOException {
        var sealed = sealed(random(3 * Sealing.CHUNK));
        var size = Sealing.CHUNK + Sealing.TAG;
        var swapped = sealed.clone();
        System.arraycopy(sealed, Sealing.HEADER, swapped, Sealing.HEADER + size, size);
        System.arraycopy(sealed, Sealing.HEADER + size, swapped, Sealing.HEADER, size);
        assertThatThrownBy(() -> open(swapped)).isInstanceOf(ArchiveException.class);
    }

    @Test
    void everyChangedBitIsNoticed() throws IOException {
        var sealed = sealed(random(200));
        var random = new Random(7);
        for (var i = 0; i < 12; i++) {
            var changed = sealed.clone();
            // Not the sizes of the key's making: those are bounded by their own test.
            var at = i < 4 ? 18 + i * 5 : Sealing.HEADER + random.nextInt(200);
            changed[at] ^= (byte) (1 << random.nextInt(8));
            assertThatThrownBy(() -> open(changed))
                    .as("byte %d", at)
                    .isInstanceOf(ArchiveException.class);
        }
    }

    @Test
    void aBeginningThatAsksForTooMuchMemoryIsRefused() throws IOException {
        var sealed = sealed(random(10));
        sealed[9] = 0x7f;
        assertThatThrownBy(() -> open(sealed))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void aPassphraseIsTheSameHoweverItsLettersAreComposed() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var stream = new SealingStream(out, Passphrase.of("Käse".toCharArray()))) {
            stream.write(1);
        }
        try (var stream =
                new UnsealingStream(
                        new ByteArrayInputStream(out.toByteArray()),
                        Passphrase.of("Ka\u0308se".toCharArray()))) {
            assertThat(stream.read()).isEqualTo(1);
        }
    }

    @Test
    void aPassphraseIsNeverPrinted() {
        assertThat(WORDS).hasToString("a passphrase");
    }
}
