package dev.cairn.sync.archive;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * How a sealed file begins, and the cipher of its chunks (docs/FORMAT.md): a key from the
 * passphrase by Argon2id (RFC 9106), chunks by ChaCha20-Poly1305 (RFC 8439), nonces that count the
 * chunks and mark the last one (the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár,
 * 2015), so that a chunk that is missing, moved or changed is noticed.
 */
record Sealing(int memoryKib, int iterations, int lanes, byte[] salt, byte[] noncePrefix) {
    static final byte[] MAGIC = "CAIRNSEA".getBytes(StandardCharsets.US_ASCII);
    static final byte VERSION = 1;

    /** Bytes of a chunk before it is sealed. */
    static final int CHUNK = 1 << 16;

    /** What sealing adds to a chunk. */
    static final int TAG = 16;

    static final int HEADER = 8 + 1 + 4 + 4 + 1 + 16 + 7;

    /** The second choice of RFC 9106, section 4: 64 MiB, three passes, four lanes. */
    private static final int MEMORY_KIB = 64 << 10;

    private static final int ITERATIONS = 3;
    private static final int LANES = 4;

    /** A file must not make us take more than this. */
    private static final int MOST_MEMORY_KIB = 256 << 10;

    private static final int MOST_ITERATIONS = 16;

    static Sealing fresh(SecureRandom random) {
        var salt = new byte[16];
        var prefix = new byte[7];
        random.nextBytes(salt);
        random.nextBytes(prefix);
        return new Sealing(MEMORY_KIB, ITERATIONS, LANES, salt, prefix);
    }

    byte[] header() {
        return ByteBuffer.allocate(HEADER)
                .put(MAGIC)
                .put(VERSION)
                .putInt(memoryKib)
                .putInt(iterations)
                .put((byte) lanes)
                .put(salt)
                .put(noncePrefix)
                .array();
    }

    /**
     * Reads a header.
     *
     * @throws ArchiveException when it is of a newer version, or asks for too much
     */
    static Sealing of(byte[] header) {
        if (header.length < HEADER) {
            throw new ArchiveException("the archive is cut off at its beginning");
        }
        var bytes = ByteBuffer.wrap(header);
        var magic = new byte[MAGIC.length];
        bytes.get(magic);
        if (!Arrays.equals(magic, MAGIC)) {
            throw new ArchiveException("the file is no sealed archive");
        }
        var version = bytes.get();
        if (version != VERSION) {
            throw new ArchiveException(
                    "the archive was sealed by a newer Cairn (way %d, this one knows %d)"
                            .formatted(version, VERSION));
        }
        var memory = bytes.getInt();
        var iterations = bytes.getInt();
        var lanes = bytes.get();
        if (memory < 8 * lanes
                || memory > MOST_MEMORY_KIB
                || iterations < 1
                || iterations > MOST_ITERATIONS
                || lanes < 1
                || lanes > 16) {
            throw new ArchiveException("the archive's beginning is damaged");
        }
        var salt = new byte[16];
        var prefix = new byte[7];
        bytes.get(salt).get(prefix);
        return new Sealing(memory, iterations, lanes, salt, prefix);
    }

    /** Takes a good part of a second, on purpose. */
    Key key(Passphrase passphrase) {
        var parameters =
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(memoryKib)
                        .withIterations(iterations)
                        .withParallelism(lanes)
                        .withSalt(salt)
                        .build();
        var generator = new Argon2BytesGenerator();
        generator.init(parameters);
        var key = new byte[32];
        var bytes = passphrase.bytes();
        generator.generateBytes(bytes, key);
        Arrays.fill(bytes, (byte) 0);
        return new SecretKeySpec(key, "ChaCha20");
    }

    /** The cipher of one chunk; the header is authenticated with each. */
    Cipher cipher(int mode, Key key, int chunk, boolean last) throws GeneralSecurityException {
        var nonce =
                ByteBuffer.allocate(12)
                        .put(noncePrefix)
                        .putInt(chunk)
                        .put((byte) (last ? 1 : 0))
                        .array();
        var cipher = Cipher.getInstance("ChaCha20-Poly1305");
        cipher.init(mode, key, new IvParameterSpec(nonce));
        cipher.updateAAD(header());
        return cipher;
    }
}
