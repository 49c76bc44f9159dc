package dev.cairn.memory.fact.internal;

import dev.cairn.memory.episode.Episode;
import dev.cairn.memory.episode.internal.EpisodeTable;
import dev.cairn.memory.extraction.Candidate;
import dev.cairn.memory.extraction.FactKind;
import dev.cairn.memory.store.internal.Session;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Rows of {@code claim}. Runs inside the caller's transaction. */
final class ClaimTable {
    /**
     * A claim counts unless the fact it rests in waits, was declined, or was taken back by hand
     * (what a correction took back is worked out from the claims each time).
     */
    private static final String COUNTS =
            """
            (f.status IS NULL OR f.status IN ('current', 'superseded')
             OR (f.status = 'retracted' AND c.corrected = 1))
            """;

    private final Folding folding;

    ClaimTable(Folding folding) {
        this.folding = folding;
    }

    /**
     * The claims that make one history.
     *
     * @param subjects folded names of one subject
     * @param group empty for a slot of one value
     */
    record Unit(long space, String family, List<String> subjects, String group) {
        Unit {
            subjects = List.copyOf(subjects);
        }

        /** A whole slot of the same subject. */
        Unit ofSlot(String other) {
            return new Unit(space, other, subjects, "");
        }
    }

    /** What a candidate belongs to, under its own subject's name. */
    Unit unit(long space, Candidate candidate) {
        return new Unit(
                space,
                Stances.family(candidate.attribute()),
                List.of(Folding.plain(candidate.subject())),
                group(candidate));
    }

    private String group(Candidate candidate) {
        if (candidate.attribute().isEmpty()) {
            return folding.statement(candidate.text());
        }
        return candidate.single() || candidate.value().isEmpty()
                ? ""
                : folding.value(candidate.value());
    }

    /** Writes a claim, unless these words made it before. */
    void insert(
            Session session,
            Unit unit,
            Candidate candidate,
            Episode episode,
            String origin,
            @Nullable Long fact) {
        session.update(
                """
                INSERT OR IGNORE INTO claim (
                  space_id, episode_id, char_from, char_to, fact_id, kind, text, subject, subject_key,
                  attribute, value, family, group_key, single, manner, correction, corrects, from_day,
                  from_end, from_precision, to_day, to_end, to_precision, said_at, said_offset,
                  confidence, importance, sensitivity, origin, names)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                        ?, ?, ?)
                """,
                unit.space,
                episode.id().number(),
                candidate.quoteStart(),
                candidate.quoteEnd(),
                fact,
                ClaimRows.stored(candidate.kind()),
                candidate.text(),
                candidate.subject(),
                unit.subjects.getFirst(),
                candidate.attribute(),
                candidate.value(),
                unit.family,
                unit.group,
                candidate.single(),
                manner(candidate).stored(),
                candidate.correction(),
                candidate.corrects(),
                ClaimRows.day(candidate.when()),
                ClaimRows.end(candidate.when()),
                ClaimRows.precision(candidate.when()),
                ClaimRows.day(candidate.until()),
                ClaimRows.end(candidate.until()),
                ClaimRows.precision(candidate.until()),
                episode.occurredAt().toInstant(),
                EpisodeTable.offsetMinutes(episode.occurredAt()),
                candidate.confidence(),
                candidate.importance(),
                ClaimRows.stored(candidate.sensitivity()),
                origin,
                ClaimRows.names(candidate.named()));
    }

    private static Claim.Manner manner(Candidate candidate) {
        if (candidate.negated()) {
            return Claim.Manner.DENIED;
        }
        boolean ended = candidate.until().isPresent() && candidate.kind() != FactKind.PLAN;
        return ended ? Claim.Manner.ENDED : Claim.Manner.HOLDS;
    }

    /** The claims of a unit that count. */
    List<Claim> of(Session session, Unit unit) {
        var claims = new ArrayList<Claim>();
        for (var subject : unit.subjects) {
            claims.addAll(
                    list(
                            session,
                            """
                            WHERE c.space_id = ? AND c.family = ? AND c.subject_key = ?
                              AND c.group_key = ?
                            """,
                            unit.space,
                            unit.family,
                            subject,
                            unit.group));
        }
        return claims;
    }

    /** All claims of a slot, and of those it holds, that count. */
    List<Claim> ofSlot(Session session, Unit slot) {
        var claims = new ArrayList<Claim>();
        for (var subject : slot.subjects) {
            claims.addAll(
                    list(
                            session,
                            """
                            WHERE c.space_id = ? AND c.subject_key = ?
                              AND c.family IN (SELECT value FROM json_each(?))
                            """,
                            slot.space,
                            subject,
                            families(session, slot)));
        }
        claims.removeIf(claim -> isElsewhere(slot, claim.attribute(), claim.group()));
        return claims;
    }

    private static boolean isElsewhere(Unit slot, String attribute, String group) {
        return !Stances.holders(Stances.family(attribute), group).contains(slot.family);
    }

    /** The slots that one holds, if it is denied as a whole: only then they hang together. */
    private String families(Session session, Unit slot) {
        var families = isDenied(session, slot) ? Stances.below(slot.family) : List.of(slot.family);
        return families.stream().collect(Collectors.joining("\",\"", "[\"", "\"]"));
    }

    /** The units of a slot, and of those it holds. */
    List<Unit> unitsIn(Session session, Unit slot) {
        var found = new LinkedHashSet<Unit>();
        for (var subject : slot.subjects) {
            found.addAll(
                    units(
                            session,
                            """
                            c.space_id = ? AND c.subject_key = ?
                            AND c.family IN (SELECT value FROM json_each(?))
                            """,
                            slot.space,
                            subject,
                            families(session, slot)));
        }
        found.removeIf(unit -> isElsewhere(slot, unit.family, unit.group));
        return List.copyOf(found);
    }

    /** Whether something was put right in a slot of several values. */
    boolean isCorrected(Session session, Unit slot) {
        return any(session, slot, "correction = 1");
    }

    /** Whether it was said that a slot of several values holds nothing. */
    boolean isDenied(Session session, Unit slot) {
        return any(session, slot, "group_key = '' AND manner = 'denied' AND value = ''");
    }

    private static boolean any(Session session, Unit slot, String which) {
        return slot.subjects.stream()
                .anyMatch(
                        subject ->
                                session.number(
                                                """
                                                SELECT EXISTS (SELECT 1 FROM claim
                                                  WHERE space_id = ? AND family = ? AND subject_key = ?
                                                    AND single = 0 AND %s)
                                                """
                                                        .formatted(which),
                                                slot.space,
                                                slot.family,
                                                subject)
                                        > 0);
    }

    /** Whether something that fills no slot was put right in a conversation. */
    boolean isCorrectedIn(Session session, long conversation) {
        return session.number(
                        """
                        SELECT EXISTS (
                          SELECT 1 FROM episode e CROSS JOIN claim c ON c.episode_id = e.id
                          WHERE e.conversation_id = ? AND c.family = '' AND c.correction = 1)
                        """,
                        conversation)
                > 0;
    }

    /** The units that the claims for a fact belong to. */
    List<Unit> unitsOf(Session session, long fact) {
        return units(session, "c.fact_id = ?", fact);
    }

    /** The units that the claims from an episode belong to. */
    List<Unit> unitsFrom(Session session, long episode) {
        return units(session, "c.episode_id = ?", episode);
    }

    /** The units of which a name is the subject. */
    List<Unit> unitsAbout(Session session, long space, String subjectKey) {
        return units(session, "c.space_id = ? AND c.subject_key = ?", space, subjectKey);
    }

    private static List<Unit> units(Session session, String where, @Nullable Object... parameters) {
        return session.list(
                "SELECT DISTINCT c.space_id, c.family, c.subject_key, c.group_key FROM claim c"
                        + " WHERE "
                        + where,
                row ->
                        new Unit(
                                row.getLong(1),
                                row.getString(2),
                                List.of(row.getString(3)),
                                row.getString(4)),
                parameters);
    }

    private static List<Claim> list(Session session, String where, @Nullable Object... parameters) {
        return session.list(
                ClaimRows.COLUMNS + where + " AND " + COUNTS, ClaimRows::read, parameters);
    }

    /** Has the facts about a name linked again, since it means another entity. */
    void linkAgain(Session session, long space, String subjectKey) {
        session.update(
                """
                INSERT OR IGNORE INTO task (kind, subject_id)
                SELECT DISTINCT 'link', fact_id FROM claim
                WHERE space_id = ? AND subject_key = ? AND fact_id IS NOT NULL
                """,
                space,
                subjectKey);
    }

    /** Deletes the claims of a fact that do not count. */
    void deleteUncounted(Session session, long fact) {
        session.update(
                """
                DELETE FROM claim WHERE fact_id = ?1 AND EXISTS (
                  SELECT 1 FROM fact f WHERE f.id = ?1
                  AND (f.status IN ('pending', 'declined')
                       OR (f.status = 'retracted' AND claim.corrected = 0)))
                """,
                fact);
    }

    /** Lets the claims under a name go from facts that they share with other names. */
    void part(Session session, long space, String subjectKey) {
        session.update(
                """
                UPDATE claim SET fact_id = NULL
                WHERE space_id = ?1 AND subject_key = ?2 AND fact_id IN (
                  SELECT o.fact_id FROM claim o WHERE o.fact_id = claim.fact_id AND o.subject_key <> ?2)
                """,
                space,
                subjectKey);
    }

    /** The entities that claims from these episodes, or facts, name. */
    Set<Long> entitiesIn(Session session, Set<Long> episodes, Set<Long> facts) {
        var found = new LinkedHashSet<Long>();
        for (var fact : facts) {
            found.addAll(
                    session.list(
                            "SELECT entity_id FROM fact_entity WHERE fact_id = ?",
                            row -> row.getLong(1),
                            fact));
        }
        for (var episode : episodes) {
            var names = new LinkedHashSet<String>();
            session.each(
                    "SELECT space_id, subject_key, value, names FROM claim WHERE episode_id = ?",
                    row -> {
                        names.add(row.getString(2));
                        names.add(Folding.plain(row.getString(3)));
                        ClaimRows.names(row.getString(4))
                                .forEach(one -> names.add(Folding.plain(one.name())));
                    },
                    episode);
            for (var name : names) {
                found.addAll(
                        session.list(
                                """
                                SELECT entity_id FROM entity_alias
                                WHERE folded = ? AND space_id = (SELECT space_id FROM episode WHERE id = ?)
                                """,
                                row -> row.getLong(1),
                                name,
                                episode));
            }
        }
        return found;
    }

    /** An entity that no fact names any more goes, with its names. */
    static void dropUnnamed(Session session, long entity) {
        session.update(
                """
                DELETE FROM entity WHERE id = ?1
                  AND NOT EXISTS (SELECT 1 FROM fact_entity WHERE entity_id = ?1)
                  AND NOT EXISTS (SELECT 1 FROM entity m WHERE m.merged_into = ?1)
                """,
                entity);
    }

    void resting(Session session, Claim claim, long fact, boolean corrected) {
        session.update(
                "UPDATE claim SET fact_id = ?, corrected = ? WHERE id = ?",
                fact,
                corrected,
                claim.number());
    }

    /** Has the claims of a fact say something else, on the user's word. */
    void restate(Session session, long fact, Unit unit, Candidate said) {
        session.update(
                """
                UPDATE OR REPLACE claim SET text = ?, attribute = ?, value = ?, family = ?,
                  group_key = ?, single = ?, manner = ?, from_day = ?, from_end = ?,
                  from_precision = ?, to_day = ?, to_end = ?, to_precision = ?, confidence = ?,
                  origin = 'user'
                WHERE fact_id = ?
                """,
                said.text(),
                said.attribute(),
                said.value(),
                unit.family,
                unit.group,
                said.single(),
                manner(said).stored(),
                ClaimRows.day(said.when()),
                ClaimRows.end(said.when()),
                ClaimRows.precision(said.when()),
                ClaimRows.day(said.until()),
                ClaimRows.end(said.until()),
                ClaimRows.precision(said.until()),
                said.confidence(),
                fact);
    }

    /** Claims without a slot that were said in a conversation within a time. */
    List<Claim> withoutSlot(Session session, long conversation, Instant from, Instant to) {
        return list(
                session,
                """
                WHERE c.family = '' AND c.said_at BETWEEN ? AND ?
                  AND c.episode_id IN (SELECT id FROM episode WHERE conversation_id = ?)
                """,
                from,
                to,
                conversation);
    }
}
