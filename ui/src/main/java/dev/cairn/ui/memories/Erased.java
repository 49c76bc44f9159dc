package dev.cairn.ui.memories;

import dev.cairn.ui.words.Words;
import dev.cairn.ui.work.Notice;

/**
 * What was forgotten, in numbers.
 *
 * @param facts of them memories
 * @param words of them messages and notes
 * @param files in which a piece of it still stands; 0 unless another program holds the database
 */
public record Erased(int facts, int words, int files) {
    public static final Erased NOTHING = new Erased(0, 0, 0);

    /** How the user is told. */
    public Notice notice(Words text) {
        return files == 0
                ? Notice.done(text.of("forget.done", facts, words))
                : new Notice(
                        Notice.Kind.WARNING,
                        text.of("forget.residue"),
                        text.of("forget.residue.files", files));
    }
}
