package dev.cairn.sync.archive;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;

/** A passphrase in memory, never printed; overwritten when closed. */
public final class Passphrase implements AutoCloseable {
    private final char[] characters;

    private Passphrase(char[] characters) {
        this.characters = characters;
    }

    /** Takes a copy; the caller may overwrite its own. */
    public static Passphrase of(char[] characters) {
        return new Passphrase(characters.clone());
    }

    public boolean isEmpty() {
        return characters.length == 0;
    }

    /** The same words in small letters with one space between: as they are shown, typed anyhow. */
    public Passphrase asWords() {
        var kept = new StringBuilder(characters.length);
        for (var one : characters) {
            boolean space = Character.isWhitespace(one) || one == '-';
            if (!space) {
                kept.append(Character.toLowerCase(one));
            } else if (!kept.isEmpty() && kept.charAt(kept.length() - 1) != ' ') {
                kept.append(' ');
            }
        }
        var words = kept.toString().strip().toCharArray();
        return new Passphrase(words);
    }

    /** Its bytes: Unicode form C, in UTF-8, so that it is the same typed anywhere. */
    byte[] bytes() {
        var normal = Normalizer.normalize(CharBuffer.wrap(characters), Normalizer.Form.NFC);
        return normal.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        Arrays.fill(characters, '\0');
    }

    @Override
    public String toString() {
        return "a passphrase";
    }
}
