package dev.cairn.app.window;

import dev.cairn.ui.work.Trouble;
import dev.cairn.ui.work.TroubleException;

/** What is to be said where a piece of something forgotten still stands in a file. */
final class Residue {
    private Residue() {}

    /**
     * @param files in which a piece of it stands
     */
    static void tell(int files) {
        if (files > 0) {
            throw new TroubleException(
                    new Trouble(
                            "It is forgotten, but another program holds the database: its file is"
                                    + " cleaned when that ends.",
                            files + " files still hold a piece of it"));
        }
    }
}
