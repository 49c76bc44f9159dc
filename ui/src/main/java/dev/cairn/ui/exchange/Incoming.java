package dev.cairn.ui.exchange;

import dev.cairn.sync.imports.Format;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A file or folder that may be imported, and how.
 *
 * @param format empty to have it told by looking
 * @param ask whether every fact from it waits for the user's word
 * @param me the user's name in it; empty where it does not matter
 * @param columns of a table: the name of the one that holds "text", "date", "speaker", "subject"
 * @param passphrase of a sealed archive; empty where there is none
 */
public record Incoming(
        Path path,
        Optional<Format> format,
        boolean ask,
        String me,
        Map<String, String> columns,
        String passphrase) {
    public Incoming {
        columns = Map.copyOf(columns);
    }

    static Incoming of(Path path) {
        return new Incoming(path, Optional.empty(), false, "", Map.of(), "");
    }

    Incoming withFormat(Format newFormat) {
        return new Incoming(path, Optional.of(newFormat), ask, me, columns, passphrase);
    }

    Incoming withAsk(boolean newAsk) {
        return new Incoming(path, format, newAsk, me, columns, passphrase);
    }

    Incoming withMe(String newMe) {
        return new Incoming(path, format, ask, newMe.strip(), columns, passphrase);
    }

    Incoming withColumn(String meaning, String name) {
        var changed = new LinkedHashMap<>(columns);
        if (name.isEmpty()) {
            changed.remove(meaning);
        } else {
            changed.put(meaning, name);
        }
        return new Incoming(path, format, ask, me, changed, passphrase);
    }

    Incoming withPassphrase(String newPassphrase) {
        return new Incoming(path, format, ask, me, columns, newPassphrase);
    }

    @Override
    public String toString() {
        return "something to import";
    }
}
