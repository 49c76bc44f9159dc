package dev.cairn.memory.exchange.internal;

import static dev.cairn.memory.exchange.internal.ArchiveColumn.id;
import static dev.cairn.memory.exchange.internal.ArchiveColumn.text;
import static dev.cairn.memory.exchange.internal.ArchiveColumn.typed;

import dev.cairn.memory.Id;

/** Columns that several kinds of records have. */
final class SharedColumns {
    private SharedColumns() {}

    static final ArchiveColumn SPACE = id("space", "space_id", Id.Kind.SPACE);
    static final ArchiveColumn RECORDED =
            typed("recordedAt", "recorded_at", ArchiveColumn.Type.TIME);
    static final ArchiveColumn CREATED = typed("createdAt", "created_at", ArchiveColumn.Type.TIME);
    static final ArchiveColumn OCCURRED =
            typed("occurredAt", "occurred_at", ArchiveColumn.Type.ZONED_TIME);
    static final ArchiveColumn IMPORT = id("import", "import_id", Id.Kind.IMPORT).optional();
    static final ArchiveColumn ORIGIN_KEY = text("originKey", "origin_key").optional();
    static final ArchiveColumn EPISODE = id("episode", "episode_id", Id.Kind.EPISODE);
}
