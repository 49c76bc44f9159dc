package dev.cairn.llm.gguf;

import dev.cairn.llm.gguf.GgufOutcome.Reason;
import dev.cairn.llm.gguf.GgufOutcome.Sound;
import dev.cairn.llm.gguf.GgufOutcome.Unusable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Reads the head of a GGUF file, versions 2 and 3, little-endian. The file is untrusted: nothing it
 * declares is believed before it is compared with the bytes that are there, so the memory taken
 * stays under a few megabytes whatever it says. Stateless, any thread.
 */
public final class Gguf {
    private Gguf() {}

    /** Reads {@code file}'s head; never throws for what is in the file. */
    public static GgufOutcome read(Path file) {
        var name = String.valueOf(file.getFileName());
        if (!Files.isRegularFile(file)) {
            return new Unusable(Reason.MISSING, "There is no model file at " + file + ".");
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var bytes = new GgufBytes(channel);
            var magic = bytes.remaining() < 4 ? 0 : bytes.int32();
            if (magic != GgufBytes.MAGIC) {
                return new Unusable(Reason.NOT_GGUF, name + " is not a GGUF model file.");
            }
            var version = bytes.int32();
            if (version != 2 && version != 3) {
                return new Unusable(
                        Reason.UNKNOWN_VERSION,
                        name + " has a GGUF version that this program does not know.");
            }
            var header = new GgufReading(file, bytes).header();
            if (header.missingBytes() > 0) {
                return new Unusable(
                        Reason.TRUNCATED,
                        name + " is cut off: " + header.missingBytes() + " bytes are missing.");
            }
            return new Sound(header.header());
        } catch (GgufBytes.Truncated e) {
            return new Unusable(Reason.TRUNCATED, name + " is cut off within its description.");
        } catch (GgufBytes.Damaged e) {
            return new Unusable(
                    Reason.DAMAGED, name + " is damaged (" + e.getMessage() + " is impossible).");
        } catch (IOException e) {
            return new Unusable(Reason.NOT_READABLE, name + " cannot be read from the disk.");
        }
    }
}
