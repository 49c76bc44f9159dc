package dev.cairn.sync.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.SecureRandom;

import javax.crypto.Cipher;

/** Seals what is written through it. Only closing it writes the end; a file without is cut off. */
public final class SealingStream extends OutputStream {
    private final OutputStream out;
    private final Sealing sealing;
    private final Key key;
    private final byte[] buffer = new byte[Sealing.CHUNK];
    private int filled;
    private int chunk;
    private boolean closed;

    /** Writes the header at once. */
    public SealingStream(OutputStream out, Passphrase passphrase) throws IOException {
        this.out = out;
        this.sealing = Sealing.fresh(new SecureRandom());
        this.key = sealing.key(passphrase);
        out.write(sealing.header());
    }

    /**
     * The same with a secret that devices share.
     *
     * @param secret 32 random bytes
     */
    public SealingStream(OutputStream out, byte[] secret) throws IOException {
        this.out = out;
        this.sealing = Sealing.freshBySecret(new SecureRandom());
        this.key = sealing.key(secret);
        out.write(sealing.header());
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        var at = from;
        var end = from + length;
        while (at < end) {
            if (filled == buffer.length) {
                seal(false);
            }
            var some = Math.min(end - at, buffer.length - filled);
            System.arraycopy(bytes, at, buffer, filled, some);
            filled += some;
            at += some;
        }
    }

    private void seal(boolean last) throws IOException {
        if (chunk == Integer.MAX_VALUE) {
            throw new IOException("the archive is larger than a sealed one may be");
        }
        try {
            var cipher = sealing.cipher(Cipher.ENCRYPT_MODE, key, chunk++, last);
            out.write(cipher.doFinal(buffer, 0, filled));
            filled = 0;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has ChaCha20-Poly1305", e);
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            try (out) {
                seal(true);
            }
        }
    }
}
