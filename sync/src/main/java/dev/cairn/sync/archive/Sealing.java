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
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * How a sealed file begins, and the cipher of its chunks (docs/FORMAT.md): a key from the
 * passphrase by Argon2id (RFC 9106), chunks by ChaCha20-Poly1305 (RFC 8439), nonces that count the
 * chunks and mark the last one (the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár,
 * 2015), so that a chunk that is missing, moved or changed is noticed.
 */
record Sealing(
        byte way, int memoryKib, int iterations, int lanes, byte[] salt, byte[] noncePrefix) {
    static final byte[] MAGIC = "CAIRNSEA".getBytes(StandardCharsets.US_ASCII);

    /** Sealed with a passphrase. */
    static final byte BY_PASSPHRASE = 1;

    /** Sealed with a secret that needs no stretching: the three numbers of Argon2id are zero. */
    static final byte BY_SECRET = 2;

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
        return fresh(random, BY_PASSPHRASE, MEMORY_KIB, ITERATIONS, LANES);
    }

    static Sealing freshBySecret(SecureRandom random) {
        return fresh(random, BY_SECRET, 0, 0, 0);
    }

    private static Sealing fresh(
            SecureRandom random, byte way, int memoryKib, int iterations, int lanes) {
        var salt = new byte[16];
        var prefix = new byte[7];
        random.nextBytes(salt);
        random.nextBytes(prefix);
        return new Sealing(way, memoryKib, iterations, lanes, salt, prefix);
    }

    byte[] header() {
        return ByteBuffer.allocate(HEADER)
                .put(MAGIC)
                .put(way)
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
    static Sealing of(byte[] header, byte wanted) {
        if (header.length < HEADER) {
            throw new ArchiveException("the archive is cut off at its beginning");
        }
        var bytes = ByteBuffer.wrap(header);
        var magic = new byte[MAGIC.length];
        bytes.get(magic);
        if (!Arrays.equals(magic, MAGIC)) {
            throw new ArchiveException("the file is no sealed archive");
        }
        var way = bytes.get();
        if (way != wanted) {
            throw new ArchiveException(
                    way == BY_SECRET
                            ? "the file belongs to a shared folder; cairn sync reads it"
                            : "the archive was sealed by a newer Cairn (way %d, this one knows %d)"
                                    .formatted(way, BY_SECRET));
        }
        var memory = bytes.getInt();
        var iterations = bytes.getInt();
        var lanes = bytes.get();
        boolean stretched = way == BY_PASSPHRASE;
        if (!stretched && (memory != 0 || iterations != 0 || lanes != 0)) {
            throw new ArchiveException("the file's beginning is damaged");
        }
        if (stretched && isUnsound(memory, iterations, lanes)) {
            throw new ArchiveException("the archive's beginning is damaged");
        }
        var salt = new byte[16];
        var prefix = new byte[7];
        bytes.get(salt).get(prefix);
        return new Sealing(way, memory, iterations, lanes, salt, prefix);
    }

    private static boolean isUnsound(int memory, int iterations, int lanes) {
        return memory < 8 * lanes
                || memory > MOST_MEMORY_KIB
                || iterations < 1
                || iterations > MOST_ITERATIONS
                || lanes < 1
                || lanes > 16;
    }

    /** The key of this file alone, from a secret of 32 random bytes: HMAC-SHA-256 of the salt. */
    Key key(byte[] secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return new SecretKeySpec(mac.doFinal(salt), "ChaCha20");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
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
