package dev.cairn.sync.archive;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.util.Arrays;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;

/**
 * Reads a sealed file. Every byte it gives was checked; one that was changed, moved or cut off
 * throws {@link ArchiveException} instead.
 */
public final class UnsealingStream extends InputStream {
    private final InputStream in;
    private final Sealing sealing;
    private final Key key;
    private byte[] sealed = new byte[0];
    private byte[] open = new byte[0];
    private int position;
    private int chunk;
    private boolean last;

    /**
     * Reads the header at once, and the first chunk, which tells whether the passphrase is right.
     */
    public UnsealingStream(InputStream in, Passphrase passphrase) throws IOException {
        this.in = in;
        this.sealing = Sealing.of(in.readNBytes(Sealing.HEADER), Sealing.BY_PASSPHRASE);
        this.key = sealing.key(passphrase);
        this.sealed = in.readNBytes(Sealing.CHUNK + Sealing.TAG);
        next();
    }

    /** The same of what was sealed with a secret that devices share. */
    public UnsealingStream(InputStream in, byte[] secret) throws IOException {
        this.in = in;
        this.sealing = Sealing.of(in.readNBytes(Sealing.HEADER), Sealing.BY_SECRET);
        this.key = sealing.key(secret);
        this.sealed = in.readNBytes(Sealing.CHUNK + Sealing.TAG);
        next();
    }

    /** Whether a file begins as a sealed one does. */
    public static boolean isSealed(byte[] beginning) {
        return beginning.length >= Sealing.MAGIC.length
                && Arrays.equals(Arrays.copyOf(beginning, Sealing.MAGIC.length), Sealing.MAGIC);
    }

    private void next() throws IOException {
        var following = in.readNBytes(Sealing.CHUNK + Sealing.TAG);
        last = following.length == 0;
        try {
            open = sealing.cipher(Cipher.DECRYPT_MODE, key, chunk, last).doFinal(sealed);
        } catch (AEADBadTagException e) {
            throw new ArchiveException(
                    chunk == 0
                            ? "the passphrase is wrong, or the archive is damaged"
                            : last
                                    ? "the archive is cut off or damaged near its end"
                                    : "the archive is damaged in the middle");
        } catch (GeneralSecurityException e) {
            throw new ArchiveException("the archive is cut off");
        }
        chunk++;
        position = 0;
        sealed = following;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (position == open.length) {
            if (last) {
                return -1;
            }
            next();
        }
        var some = Math.min(length, open.length - position);
        System.arraycopy(open, position, into, from, some);
        position += some;
        return some;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
