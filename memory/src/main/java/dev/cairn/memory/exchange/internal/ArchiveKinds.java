package dev.cairn.memory.exchange.internal;

import static dev.cairn.memory.exchange.internal.ArchiveColumn.id;
import static dev.cairn.memory.exchange.internal.ArchiveColumn.of;
import static dev.cairn.memory.exchange.internal.ArchiveColumn.text;

import dev.cairn.memory.Id.Kind;
import dev.cairn.memory.exchange.internal.ArchiveColumn.Type;
import dev.cairn.memory.exchange.internal.ArchiveKind.Part;

import java.util.List;
import java.util.Optional;

/**
 * Every kind of record, in the order in which an archive holds them: what is referred to comes
 * first. docs/FORMAT.md says the same for people; a test holds this against the schema.
 */
final class ArchiveKinds {
    private ArchiveKinds() {}

    private static final ArchiveColumn SPACE = id("space", "space_id", Kind.SPACE);
    private static final ArchiveColumn RECORDED = of("recordedAt", "recorded_at", Type.TIME);
    private static final ArchiveColumn CREATED = of("createdAt", "created_at", Type.TIME);
    private static final ArchiveColumn OCCURRED = of("occurredAt", "occurred_at", Type.ZONED_TIME);
    private static final ArchiveColumn IMPORT = id("import", "import_id", Kind.IMPORT).optional();
    private static final ArchiveColumn ORIGIN_KEY = text("originKey", "origin_key").optional();
    private static final ArchiveColumn EPISODE = id("episode", "episode_id", Kind.EPISODE);

    private static ArchiveColumn own(Kind kind) {
        return id("id", "id", kind);
    }

    private static ArchiveKind kind(
            String name, String table, Kind key, List<ArchiveColumn> columns, Part... parts) {
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
                            Kind.SPACE,
                            List.of(
                                    own(Kind.SPACE),
                                    text("name", "name"),
                                    text("review", "review").optional(),
                                    CREATED)),
                    kind(
                            "imports",
                            "import_batch",
                            Kind.IMPORT,
                            List.of(
                                    own(Kind.IMPORT),
                                    text("format", "format"),
                                    of("sourceHash", "source_hash", Type.BYTES),
                                    text("state", "state"),
                                    text("report", "report").optional(),
                                    RECORDED)),
                    kind(
                            "conversations",
                            "conversation",
                            Kind.CONVERSATION,
                            List.of(
                                    own(Kind.CONVERSATION),
                                    SPACE,
                                    text("title", "title").optional(),
                                    of("named", "named", Type.BOOLEAN).optional(),
                                    id("currentLeaf", "current_leaf", Kind.MESSAGE).optional(),
                                    text("draft", "draft").optional(),
                                    of("pinned", "pinned", Type.BOOLEAN).optional(),
                                    of("archivedAt", "archived_at", Type.TIME).optional(),
                                    CREATED,
                                    of("updatedAt", "updated_at", Type.TIME),
                                    IMPORT,
                                    ORIGIN_KEY)),
                    kind(
                            "episodes",
                            "episode",
                            Kind.EPISODE,
                            List.of(
                                    own(Kind.EPISODE),
                                    SPACE,
                                    id("conversation", "conversation_id", Kind.CONVERSATION)
                                            .optional(),
                                    of("ordinal", "ordinal", Type.INTEGER).optional(),
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
                            Kind.MESSAGE,
                            List.of(
                                    own(Kind.MESSAGE),
                                    id("conversation", "conversation_id", Kind.CONVERSATION),
                                    id("parent", "parent_id", Kind.MESSAGE).optional(),
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
                            Kind.WINDOW,
                            List.of(
                                    own(Kind.WINDOW),
                                    SPACE,
                                    id("conversation", "conversation_id", Kind.CONVERSATION)
                                            .optional(),
                                    id("focus", "focus_id", Kind.EPISODE),
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
                                            of("from", "char_from", Type.INTEGER),
                                            of("to", "char_to", Type.INTEGER)),
                                    false)),
                    new ArchiveKind(
                            "entities",
                            "entity",
                            Kind.ENTITY,
                            List.of(
                                    own(Kind.ENTITY),
                                    SPACE,
                                    text("kind", "kind"),
                                    text("name", "name"),
                                    id("mergedInto", "merged_into", Kind.ENTITY).optional(),
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
                            Kind.FACT,
                            List.of(
                                    own(Kind.FACT),
                                    SPACE,
                                    text("kind", "kind"),
                                    text("text", "text"),
                                    text("subject", "subject"),
                                    text("attribute", "attribute").optional(),
                                    text("value", "value").optional(),
                                    of("single", "single", Type.BOOLEAN).optional(),
                                    text("status", "status"),
                                    text("validFrom", "valid_from").optional(),
                                    text("validFromPrecision", "valid_from_precision").optional(),
                                    text("validTo", "valid_to").optional(),
                                    text("validToPrecision", "valid_to_precision").optional(),
                                    OCCURRED,
                                    RECORDED,
                                    of("retiredAt", "retired_at", Type.TIME).optional(),
                                    of("confidence", "confidence", Type.REAL),
                                    of("importance", "importance", Type.REAL),
                                    of("stability", "stability", Type.REAL).optional(),
                                    text("sensitivity", "sensitivity").optional(),
                                    of("pinned", "pinned", Type.BOOLEAN).optional(),
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
                                            of("from", "char_from", Type.INTEGER),
                                            of("to", "char_to", Type.INTEGER)),
                                    false),
                            new Part(
                                    "entities",
                                    "fact_entity",
                                    "fact_id",
                                    "",
                                    "p.entity_id",
                                    List.of(id("entity", "entity_id", Kind.ENTITY)),
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
                                    id("from", "from_id", Kind.FACT),
                                    id("to", "to_id", Kind.FACT),
                                    text("type", "type"),
                                    of("weight", "weight", Type.REAL).optional(),
                                    text("origin", "origin"),
                                    RECORDED),
                            "t.from_id, t.to_id, t.type",
                            List.of()),
                    kind(
                            "gists",
                            "gist",
                            Kind.GIST,
                            List.of(
                                    own(Kind.GIST),
                                    SPACE,
                                    text("shape", "shape"),
                                    text("about", "about").optional(),
                                    text("periodFrom", "period_from"),
                                    text("periodTo", "period_to"),
                                    text("text", "text"),
                                    text("origin", "origin"),
                                    RECORDED,
                                    of("retiredAt", "retired_at", Type.TIME).optional()),
                            new Part(
                                    "sources",
                                    "gist_source",
                                    "gist_id",
                                    "",
                                    "p.source_id, p.kind",
                                    List.of(
                                            of("memory", "source_id", Type.NUMBER),
                                            text("kind", "kind")),
                                    false)),
                    new ArchiveKind(
                            "portrait",
                            "portrait_slot",
                            null,
                            List.of(
                                    of("id", "id", Type.NUMBER),
                                    SPACE,
                                    text("slot", "slot"),
                                    text("text", "text"),
                                    id("fact", "fact_id", Kind.FACT).optional(),
                                    RECORDED,
                                    of("retiredAt", "retired_at", Type.TIME).optional()),
                            "t.id",
                            List.of()),
                    new ArchiveKind(
                            "uses",
                            "memory_use",
                            null,
                            List.of(
                                    of("memory", "memory_id", Type.NUMBER),
                                    of("usedAt", "used_at", Type.TIME),
                                    text("how", "how")),
                            "t.memory_id, t.used_at, t.how",
                            List.of()),
                    kind(
                            "traces",
                            "trace",
                            Kind.TRACE,
                            List.of(
                                    own(Kind.TRACE),
                                    id("message", "message_id", Kind.MESSAGE),
                                    text("model", "model").optional(),
                                    of("budgetTokens", "budget_tokens", Type.INTEGER),
                                    of("promptTokens", "prompt_tokens", Type.INTEGER),
                                    of("firstTokenMillis", "first_token_ms", Type.INTEGER)
                                            .optional(),
                                    of("tokensPerSecond", "tokens_per_second", Type.REAL)
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
                                            of("position", "position", Type.INTEGER),
                                            of("memory", "memory_id", Type.NUMBER),
                                            text("kind", "kind"),
                                            of("label", "label", Type.INTEGER),
                                            of("score", "score", Type.REAL),
                                            text("state", "state")),
                                    false),
                            new Part(
                                    "sources",
                                    "trace_source",
                                    "trace_id",
                                    "",
                                    "p.position, p.episode_id",
                                    List.of(of("position", "position", Type.INTEGER), EPISODE),
                                    false)),
                    new ArchiveKind(
                            "tombstones",
                            "tombstone",
                            null,
                            List.of(
                                    of("id", "id", Type.NUMBER),
                                    text("kind", "kind"),
                                    of("forgottenAt", "forgotten_at", Type.TIME)),
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
