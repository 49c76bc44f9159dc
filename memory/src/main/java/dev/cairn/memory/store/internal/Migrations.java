package dev.cairn.memory.store.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The numbered steps that make the schema. A step, once released, is never edited: a change is a
 * new step.
 *
 * @param steps names of the resources with the SQL, oldest first
 */
record Migrations(List<String> steps) {
    /** Marks the file as Cairn's ("Carn" in ASCII): SQLite's application_id. */
    static final int APPLICATION = 0x4361726e;

    static Migrations released() {
        return new Migrations(
                List.of(
                        "0001-first.sql",
                        "0002-claims.sql",
                        "0003-review.sql",
                        "0004-exchange.sql",
                        "0005-gists.sql",
                        "0006-sharing.sql",
                        "0007-opening.sql"));
    }

    /** The version a file has after all steps. */
    int newest() {
        return steps.size();
    }

    /** Takes a file from {@code version} to the newest inside the caller's transaction. */
    void apply(Session session, int version) {
        for (var step : steps.subList(version, newest())) {
            session.script(read(step));
        }
        session.script("PRAGMA user_version = " + newest());
    }

    private static String read(String name) {
        try (var stream = Migrations.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("migration missing from the program: " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
