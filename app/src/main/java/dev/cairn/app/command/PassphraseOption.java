package dev.cairn.app.command;

import dev.cairn.app.composition.Refused;
import dev.cairn.sync.archive.Passphrase;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** A passphrase, from a file: on the command line every program could read it. */
final class PassphraseOption {
    private static final int LONGEST = 4_096;

    @Option(
            names = "--passphrase-file",
            paramLabel = "F",
            order = 70,
            description = "A file whose first line is the passphrase of the archive.")
    private Optional<Path> file = Optional.empty();

    boolean isGiven() {
        return file.isPresent();
    }

    /** The passphrase in the file, if one was named. */
    Optional<Passphrase> read() throws IOException {
        return file.isPresent() ? Optional.of(in(file.get())) : Optional.empty();
    }

    private static Passphrase in(Path path) throws IOException {
        byte[] bytes;
        try (var in = Files.newInputStream(path)) {
            bytes = in.readNBytes(LONGEST);
        }
        CharBuffer text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            throw new Refused("the passphrase in %s is not UTF-8 text".formatted(path));
        }
        var end = 0;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        var characters = new char[end];
        text.get(characters);
        var passphrase = Passphrase.of(characters);
        Arrays.fill(characters, '\0');
        Arrays.fill(bytes, (byte) 0);
        if (passphrase.isEmpty()) {
            throw new Refused("the first line of %s is empty".formatted(path));
        }
        return passphrase;
    }
}
