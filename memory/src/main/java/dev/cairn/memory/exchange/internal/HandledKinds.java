package dev.cairn.memory.exchange.internal;

import static dev.cairn.memory.exchange.internal.ArchiveColumn.id;
import static dev.cairn.memory.exchange.internal.ArchiveColumn.own;
import static dev.cairn.memory.exchange.internal.ArchiveColumn.text;
import static dev.cairn.memory.exchange.internal.ArchiveColumn.typed;
import static dev.cairn.memory.exchange.internal.ArchiveKind.kind;
import static dev.cairn.memory.exchange.internal.SharedColumns.CREATED;
import static dev.cairn.memory.exchange.internal.SharedColumns.EPISODE;
import static dev.cairn.memory.exchange.internal.SharedColumns.RECORDED;
import static dev.cairn.memory.exchange.internal.SharedColumns.SPACE;

import dev.cairn.memory.Id;
import dev.cairn.memory.exchange.internal.ArchiveKind.Part;

import java.util.List;

/** What was done with it: used, cited, forgotten. */
final class HandledKinds {
    private HandledKinds() {}

    static final List<ArchiveKind> KINDS =
            List.of(
                    new ArchiveKind(
                            "decisions",
                            "decision",
                            null,
                            List.of(
                                    typed("id", "id", ArchiveColumn.Type.NUMBER),
                                    SPACE,
                                    text("verdict", "verdict"),
                                    typed("proposal", "proposal_id", ArchiveColumn.Type.NUMBER),
                                    id("fact", "fact_id", Id.Kind.FACT),
                                    EPISODE,
                                    text("was", "was"),
                                    typed("decidedAt", "decided_at", ArchiveColumn.Type.TIME),
                                    typed("undoneAt", "undone_at", ArchiveColumn.Type.TIME)
                                            .optional()),
                            "t.id",
                            List.of()),
                    new ArchiveKind(
                            "revisions",
                            "revision",
                            null,
                            List.of(
                                    typed("id", "id", ArchiveColumn.Type.NUMBER),
                                    id("fact", "fact_id", Id.Kind.FACT),
                                    text("how", "how"),
                                    text("was", "was"),
                                    RECORDED),
                            "t.id",
                            List.of()),
                    new ArchiveKind(
                            "corrections",
                            "correction",
                            null,
                            List.of(
                                    typed("id", "id", ArchiveColumn.Type.NUMBER),
                                    SPACE,
                                    id("question", "question_id", Id.Kind.EPISODE),
                                    id("said", "said_id", Id.Kind.EPISODE).binding(),
                                    id("answer", "answer_id", Id.Kind.MESSAGE).optional(),
                                    text("text", "text"),
                                    RECORDED,
                                    typed("updatedAt", "updated_at", ArchiveColumn.Type.TIME)),
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
}
