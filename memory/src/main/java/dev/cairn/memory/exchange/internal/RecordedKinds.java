package dev.cairn.memory.exchange.internal;

import static dev.cairn.memory.exchange.internal.ArchiveColumn.id;
import static dev.cairn.memory.exchange.internal.ArchiveColumn.own;
import static dev.cairn.memory.exchange.internal.ArchiveColumn.text;
import static dev.cairn.memory.exchange.internal.ArchiveColumn.typed;
import static dev.cairn.memory.exchange.internal.ArchiveKind.kind;
import static dev.cairn.memory.exchange.internal.SharedColumns.CREATED;
import static dev.cairn.memory.exchange.internal.SharedColumns.EPISODE;
import static dev.cairn.memory.exchange.internal.SharedColumns.IMPORT;
import static dev.cairn.memory.exchange.internal.SharedColumns.OCCURRED;
import static dev.cairn.memory.exchange.internal.SharedColumns.ORIGIN_KEY;
import static dev.cairn.memory.exchange.internal.SharedColumns.RECORDED;
import static dev.cairn.memory.exchange.internal.SharedColumns.SPACE;

import dev.cairn.memory.Id;
import dev.cairn.memory.exchange.internal.ArchiveKind.Part;

import java.util.List;

/** What was said and captured, and where. */
final class RecordedKinds {
    private RecordedKinds() {}

    static final List<ArchiveKind> KINDS =
            List.of(
                    kind(
                            "spaces",
                            "space",
                            Id.Kind.SPACE,
                            List.of(
                                    own(Id.Kind.SPACE),
                                    text("name", "name"),
                                    text("review", "review").optional(),
                                    CREATED),
                            new Part(
                                    "askedKinds",
                                    "asked_kind",
                                    "space_id",
                                    "",
                                    "p.kind",
                                    List.of(text("kind", "kind")),
                                    false)),
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
                                    ORIGIN_KEY),
                            new Part(
                                    "leftOut",
                                    "left_out",
                                    "episode_id",
                                    "",
                                    "p.reason",
                                    List.of(
                                            text("reason", "reason"),
                                            typed("count", "count", ArchiveColumn.Type.INTEGER)),
                                    false)),
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
                                    false)));
}
