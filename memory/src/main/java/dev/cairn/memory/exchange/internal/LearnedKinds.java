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
import static dev.cairn.memory.exchange.internal.SharedColumns.RECORDED;
import static dev.cairn.memory.exchange.internal.SharedColumns.SPACE;

import dev.cairn.memory.Id;
import dev.cairn.memory.exchange.internal.ArchiveKind.Part;

import java.util.List;

/** What was learned from it. */
final class LearnedKinds {
    private LearnedKinds() {}

    /** Entities come after those they were merged into. */
    private static final String DEPTH_OF_MERGE =
            """
            (WITH RECURSIVE up (id, depth) AS (
               SELECT t.merged_into, 1
               UNION ALL
               SELECT e.merged_into, depth + 1 FROM up JOIN entity e ON e.id = up.id WHERE depth < 50)
             SELECT count(id) FROM up), t.id
            """;

    static final List<ArchiveKind> KINDS =
            List.of(
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
                                    text("origin", "origin").optional(),
                                    CREATED),
                            DEPTH_OF_MERGE,
                            List.of(
                                    new Part(
                                            "aliases",
                                            "entity_alias",
                                            "entity_id",
                                            "",
                                            "p.folded",
                                            List.of(
                                                    text("folded", "folded"),
                                                    text("name", "name").optional(),
                                                    text("origin", "origin").optional()),
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
                                    text("validFromEnd", "valid_from_end").optional(),
                                    text("validFromPrecision", "valid_from_precision").optional(),
                                    text("validTo", "valid_to").optional(),
                                    text("validToEnd", "valid_to_end").optional(),
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
                                    false),
                            new Part(
                                    "skipped",
                                    "skipped",
                                    "fact_id",
                                    "",
                                    "p.skipped_at",
                                    List.of(
                                            typed(
                                                    "skippedAt",
                                                    "skipped_at",
                                                    ArchiveColumn.Type.TIME)),
                                    false),
                            new Part(
                                    "declined",
                                    "declined",
                                    "fact_id",
                                    "",
                                    "p.hash",
                                    List.of(typed("hash", "hash", ArchiveColumn.Type.BYTES)),
                                    true),
                            new Part(
                                    "notes",
                                    "fact_note",
                                    "fact_id",
                                    "",
                                    "p.fact_id",
                                    List.of(text("context", "context")),
                                    false),
                            new Part(
                                    "keywords",
                                    "fact_keyword",
                                    "fact_id",
                                    "",
                                    "p.keyword",
                                    List.of(text("keyword", "keyword")),
                                    false)),
                    new ArchiveKind(
                            "claims",
                            "claim",
                            null,
                            List.of(
                                    SPACE,
                                    EPISODE.binding(),
                                    typed("from", "char_from", ArchiveColumn.Type.INTEGER),
                                    typed("to", "char_to", ArchiveColumn.Type.INTEGER),
                                    id("fact", "fact_id", Id.Kind.FACT).binding(),
                                    text("kind", "kind"),
                                    text("text", "text"),
                                    text("subject", "subject"),
                                    text("subjectKey", "subject_key"),
                                    text("attribute", "attribute"),
                                    text("value", "value"),
                                    text("family", "family"),
                                    text("groupKey", "group_key"),
                                    typed("single", "single", ArchiveColumn.Type.BOOLEAN),
                                    text("manner", "manner"),
                                    typed("correction", "correction", ArchiveColumn.Type.BOOLEAN)
                                            .optional(),
                                    text("corrects", "corrects").optional(),
                                    typed("corrected", "corrected", ArchiveColumn.Type.BOOLEAN)
                                            .optional(),
                                    text("fromDay", "from_day").optional(),
                                    text("fromEnd", "from_end").optional(),
                                    text("fromPrecision", "from_precision").optional(),
                                    text("toDay", "to_day").optional(),
                                    text("toEnd", "to_end").optional(),
                                    text("toPrecision", "to_precision").optional(),
                                    typed("saidAt", "said_at", ArchiveColumn.Type.ZONED_TIME),
                                    typed("confidence", "confidence", ArchiveColumn.Type.REAL),
                                    typed("importance", "importance", ArchiveColumn.Type.REAL),
                                    text("sensitivity", "sensitivity"),
                                    text("origin", "origin"),
                                    text("names", "names").optional()),
                            "t.id",
                            List.of()),
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
                                    id("fact", "fact_id", Id.Kind.FACT).binding(),
                                    RECORDED,
                                    typed("retiredAt", "retired_at", ArchiveColumn.Type.TIME)
                                            .optional()),
                            "t.id",
                            List.of()));
}
