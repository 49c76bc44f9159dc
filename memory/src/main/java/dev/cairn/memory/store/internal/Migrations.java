package dev.cairn.memory.store.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The numbered steps that make the schema. A step, once released, is never edited: a change is a
 * new step.
 */
final class Migrations {
    /** Marks the file as Cairn's ("Carn" in ASCII): SQLite's application_id. */
    static final int APPLICATION = 0x4361726e;

    private static final List<String> STEPS = List.of("0001-first.sql");

    private Migrations() {}

    /** The version a file has after all steps. */
    static int newest() {
        return STEPS.size();
    }

    /** Takes a file from {@code version} to {@code target} inside the caller's transaction. */
    static void apply(Session session, int version, int target) {
        for (var step = version; step < target; step++) {
            session.script(read(STEPS.get(step)));
        }
        session.script("PRAGMA user_version = " + target);
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
