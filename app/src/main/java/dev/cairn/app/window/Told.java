package dev.cairn.app.window;

import dev.cairn.app.composition.Refused;
import dev.cairn.memory.store.StoreException;
import dev.cairn.ui.work.Trouble;
import dev.cairn.ui.work.TroubleException;

import java.io.IOException;
import java.util.Locale;

/** The one place where what goes wrong below becomes a sentence of the window's. */
final class Told {
    private Told() {}

    /** Something to ask of the program. */
    interface Asked<T> {
        T get() throws IOException;
    }

    /** Something to have done by it. */
    interface Done {
        void run() throws IOException;
    }

    static <T> T told(Asked<T> asked) {
        try {
            return asked.get();
        } catch (StoreException e) {
            throw new TroubleException(
                    new Trouble(sentence(e.reason().sentence()), e.reason().name()));
        } catch (Refused e) {
            throw new TroubleException(new Trouble(sentence(String.valueOf(e.getMessage()))));
        } catch (IOException e) {
            throw new TroubleException(
                    new Trouble(
                            "A file in the data folder cannot be read or written.",
                            e.getClass().getName()));
        }
    }

    static void done(Done action) {
        told(
                () -> {
                    action.run();
                    return true;
                });
    }

    static String sentence(String words) {
        var first = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        return first.endsWith(".") ? first : first + ".";
    }
}
