package dev.cairn.memory.exchange.internal;

import static dev.cairn.memory.exchange.internal.ArchiveColumn.id;
import static dev.cairn.memory.exchange.internal.ArchiveColumn.text;
import static dev.cairn.memory.exchange.internal.ArchiveColumn.typed;

import dev.cairn.memory.Id;
import dev.cairn.memory.exchange.internal.ArchiveKind.Part;

import java.util.List;
import java.util.Optional;

/**
 * Every kind of record, in the order in which an archive holds them: what is referred to comes
 * first. docs/FORMAT.md says the same for people; a test holds this against the schema.
 */
final class ArchiveKinds {
    private ArchiveKinds() {}

    private static final ArchiveColumn SPACE = id("space", "space_id", Id.Kind.SPACE);
    private static final ArchiveColumn RECORDED =
            typed("recordedAt", "recorded_at", ArchiveColumn.Type.TIME);
    private static final ArchiveColumn CREATED =
            typed("createdAt", "created_at", ArchiveColumn.Type.TIME);
    private static final ArchiveColumn OCCURRED =
            typed("occurredAt", "occurred_at", ArchiveColumn.Type.ZONED_TIME);
    private static final ArchiveColumn IMPORT =
            id("import", "import_id", Id.Kind.IMPORT).optional();
    private static final ArchiveColumn ORIGIN_KEY = text("originKey", "origin_key").optional();
    private static final ArchiveColumn EPISODE = id("episode", "episode_id", Id.Kind.EPISODE);

    private static ArchiveColumn own(Id.Kind kind) {
        return id("id", "id", kind);
    }

    private static ArchiveKind kind(
            String name, String table, Id.Kind key, List<ArchiveColumn> columns, Part... parts) {
        return new ArchiveKind(name, table, key, columns, "t.id", List.of(parts));
    }

    /** Entities come after those they were merged into. */
    private static final String DEPTH_OF_MERGE =
            """
            (WITH RECURSIVE up (id, depth) AS (
               SELECT t.merged_into, 1
               UNION ALL
               SELECT e.merged_into, depth + 1 FROM up JOIN entity e ON e.id = up.id WHERE depth < 50)
             SELECT count(id) FROM up), t.id
            """;

    static final List<ArchiveKind> ALL =
            List.of(
                    kind(
                            "spaces",
                            "space",
                            Id.Kind.SPACE,
                            List.of(
                                    own(Id.Kind.SPACE),
                                    text("name", "name"),
                                    text("review", "review").optional(),
                                    CREATED)),
                    kind(
                            "imports",
                            "import_batch",
                            Id.Kind.IMPORT,
                            List.of(
                                    own(Id.Kind.IMPORT),
                                    text("format", "format"),
                                    typed("sourceHash", "source_hash", ArchiveColumn.Type.BYTES),
                                    text("state", "state"),
                                    text("report", "report").optional(),
                                    RECORDED)),
                    kind(
                            "conversations",
                            "conversation",
                            Id.Kind.CONVERSATION,
                            List.of(
                                    own(Id.Kind.CONVERSATION),
                                    SPACE,
                                    text("title", "title").optional(),
                                    typed("named", "named", ArchiveColumn.Type.BOOLEAN).optional(),
                                    id("currentLeaf", "current_leaf", Id.Kind.MESSAGE).optional(),
                                    text("draft", "draft").optional(),
                                    typed("pinned", "pinned", ArchiveColumn.Type.BOOLEAN)
                                            .optional(),
                                    typed("archivedAt", "archived_at", ArchiveColumn.Type.TIME)
                                            .optional(),
                                    CREATED,
                                    typed("updatedAt", "updated_at", ArchiveColumn.Type.TIME),
                                    IMPORT,
                                    ORIGIN_KEY)),
                    kind(
                            "episodes",
                            "episode",
                            Id.Kind.EPISODE,
                            List.of(
                                    own(Id.Kind.EPISODE),
                                    SPACE,
                                    id("conversation", "conversation_id", Id.Kind.CONVERSATION)
                                            .optional(),
                                    typed("ordinal", "ordinal", ArchiveColumn.Type.INTEGER)
                                            .optional(),
                                    text("source", "source"),
                                    text("role", "role"),
                                    text("speaker", "speaker").optional(),
                                    text("text", "text"),
                                    OCCURRED,
                                    RECORDED,
                                    text("sensitivity", "sensitivity").optional(),
                                    IMPORT,
                                    ORIGIN_KEY)),
                    kind(
                            "messages",
                            "message",
                            Id.Kind.MESSAGE,
                            List.of(
                                    own(Id.Kind.MESSAGE),
                                    id("conversation", "conversation_id", Id.Kind.CONVERSATION),
                                    id("parent", "parent_id", Id.Kind.MESSAGE).optional(),
                                    text("role", "role"),
                                    text("text", "text"),
                                    text("state", "state"),
                                    text("model", "model").optional(),
                                    EPISODE.optional(),
                                    CREATED,
                                    ORIGIN_KEY)),
                    kind(
                            "windows",
                            "window",
                            Id.Kind.WINDOW,
                            List.of(
                                    own(Id.Kind.WINDOW),
                                    SPACE,
                                    id("conversation", "conversation_id", Id.Kind.CONVERSATION)
                                            .optional(),
                                    id("focus", "focus_id", Id.Kind.EPISODE),
                                    text("shape", "shape"),
                                    OCCURRED),
                            new Part(
                                    "spans",
                                    "window_episode",
                                    "window_id",
                                    "position",
                                    "p.position",
                                    List.of(
                                            EPISODE,
                                            typed("from", "char_from", ArchiveColumn.Type.INTEGER),
                                            typed("to", "char_to", ArchiveColumn.Type.INTEGER)),
                                    false)),
                    new ArchiveKind(
                            "entities",
                            "entity",
                            Id.Kind.ENTITY,
                            List.of(
                                    own(Id.Kind.ENTITY),
                                    SPACE,
                                    text("kind", "kind"),
                                    text("name", "name"),
                                    id("mergedInto", "merged_into", Id.Kind.ENTITY).optional(),
                                    CREATED),
                            DEPTH_OF_MERGE,
                            List.of(
                                    new Part(
                                            "aliases",
                                            "entity_alias",
                                            "entity_id",
                                            "",
                                            "p.folded",
                                            List.of(text("folded", "folded")),
                                            true))),
                    kind(
                            "facts",
                            "fact",
                            Id.Kind.FACT,
                            List.of(
                                    own(Id.Kind.FACT),
                                    SPACE,
                                    text("kind", "kind"),
                                    text("text", "text"),
                                    text("subject", "subject"),
                                    text("attribute", "attribute").optional(),
                                    text("value", "value").optional(),
                                    typed("single", "single", ArchiveColumn.Type.BOOLEAN)
                                            .optional(),
                                    text("status", "status"),
                                    text("validFrom", "valid_from").optional(),
                                    text("validFromPrecision", "valid_from_precision").optional(),
                                    text("validTo", "valid_to").optional(),
                                    text("validToPrecision", "valid_to_precision").optional(),
                                    OCCURRED,
                                    RECORDED,
                                    typed("retiredAt", "retired_at", ArchiveColumn.Type.TIME)
                                            .optional(),
                                    typed("confidence", "confidence", ArchiveColumn.Type.REAL),
                                    typed("importance", "importance", ArchiveColumn.Type.REAL),
                                    typed("stability", "stability", ArchiveColumn.Type.REAL)
                                            .optional(),
                                    text("sensitivity", "sensitivity").optional(),
                                    typed("pinned", "pinned", ArchiveColumn.Type.BOOLEAN)
                                            .optional(),
                                    text("origin", "origin"),
                                    text("proposal", "proposal").optional(),
                                    IMPORT),
                            new Part(
                                    "evidence",
                                    "evidence",
                                    "fact_id",
                                    "",
                                    "p.episode_id, p.char_from",
                                    List.of(
                                            EPISODE,
                                            typed("from", "char_from", ArchiveColumn.Type.INTEGER),
                                            typed("to", "char_to", ArchiveColumn.Type.INTEGER)),
                                    false),
                            new Part(
                                    "entities",
                                    "fact_entity",
                                    "fact_id",
                                    "",
                                    "p.entity_id",
                                    List.of(id("entity", "entity_id", Id.Kind.ENTITY)),
                                    false),
                            new Part(
                                    "tags",
                                    "fact_tag",
                                    "fact_id",
                                    "",
                                    "p.tag",
                                    List.of(text("tag", "tag")),
                                    false)),
                    new ArchiveKind(
                            "links",
                            "link",
                            null,
                            List.of(
                                    id("from", "from_id", Id.Kind.FACT),
                                    id("to", "to_id", Id.Kind.FACT),
                                    text("type", "type"),
                                    typed("weight", "weight", ArchiveColumn.Type.REAL).optional(),
                                    text("origin", "origin"),
                                    RECORDED),
                            "t.from_id, t.to_id, t.type",
                            List.of()),
                    kind(
                            "gists",
                            "gist",
                            Id.Kind.GIST,
                            List.of(
                                    own(Id.Kind.GIST),
                                    SPACE,
                                    text("shape", "shape"),
                                    text("about", "about").optional(),
                                    text("periodFrom", "period_from"),
                                    text("periodTo", "period_to"),
                                    text("text", "text"),
                                    text("origin", "origin"),
                                    RECORDED,
                                    typed("retiredAt", "retired_at", ArchiveColumn.Type.TIME)
                                            .optional()),
                            new Part(
                                    "sources",
                                    "gist_source",
                                    "gist_id",
                                    "",
                                    "p.source_id, p.kind",
                                    List.of(
                                            typed("memory", "source_id", ArchiveColumn.Type.NUMBER),
                                            text("kind", "kind")),
                                    false)),
                    new ArchiveKind(
                            "portrait",
                            "portrait_slot",
                            null,
                            List.of(
                                    typed("id", "id", ArchiveColumn.Type.NUMBER),
                                    SPACE,
                                    text("slot", "slot"),
                                    text("text", "text"),
                                    id("fact", "fact_id", Id.Kind.FACT).optional(),
                                    RECORDED,
                                    typed("retiredAt", "retired_at", ArchiveColumn.Type.TIME)
                                            .optional()),
                            "t.id",
                            List.of()),
                    new ArchiveKind(
                            "uses",
                            "memory_use",
                            null,
                            List.of(
                                    typed("memory", "memory_id", ArchiveColumn.Type.NUMBER),
                                    typed("usedAt", "used_at", ArchiveColumn.Type.TIME),
                                    text("how", "how")),
                            "t.memory_id, t.used_at, t.how",
                            List.of()),
                    kind(
                            "traces",
                            "trace",
                            Id.Kind.TRACE,
                            List.of(
                                    own(Id.Kind.TRACE),
                                    id("message", "message_id", Id.Kind.MESSAGE),
                                    text("model", "model").optional(),
                                    typed(
                                            "budgetTokens",
                                            "budget_tokens",
                                            ArchiveColumn.Type.INTEGER),
                                    typed(
                                            "promptTokens",
                                            "prompt_tokens",
                                            ArchiveColumn.Type.INTEGER),
                                    typed(
                                                    "firstTokenMillis",
                                                    "first_token_ms",
                                                    ArchiveColumn.Type.INTEGER)
                                            .optional(),
                                    typed(
                                                    "tokensPerSecond",
                                                    "tokens_per_second",
                                                    ArchiveColumn.Type.REAL)
                                            .optional(),
                                    text("shares", "shares").optional(),
                                    CREATED),
                            new Part(
                                    "items",
                                    "trace_item",
                                    "trace_id",
                                    "",
                                    "p.position",
                                    List.of(
                                            typed(
                                                    "position",
                                                    "position",
                                                    ArchiveColumn.Type.INTEGER),
                                            typed("memory", "memory_id", ArchiveColumn.Type.NUMBER),
                                            text("kind", "kind"),
                                            typed("label", "label", ArchiveColumn.Type.INTEGER),
                                            typed("score", "score", ArchiveColumn.Type.REAL),
                                            text("state", "state")),
                                    false),
                            new Part(
                                    "sources",
                                    "trace_source",
                                    "trace_id",
                                    "",
                                    "p.position, p.episode_id",
                                    List.of(
                                            typed(
                                                    "position",
                                                    "position",
                                                    ArchiveColumn.Type.INTEGER),
                                            EPISODE),
                                    false)),
                    new ArchiveKind(
                            "tombstones",
                            "tombstone",
                            null,
                            List.of(
                                    typed("id", "id", ArchiveColumn.Type.NUMBER),
                                    text("kind", "kind"),
                                    typed("forgottenAt", "forgotten_at", ArchiveColumn.Type.TIME)),
                            "t.id",
                            List.of()),
                    new ArchiveKind(
                            "deletedOrigins",
                            "deleted_origin",
                            null,
                            List.of(text("originKey", "origin_key")),
                            "t.origin_key",
                            List.of()));

    static Optional<ArchiveKind> named(String name) {
        return ALL.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }
}
