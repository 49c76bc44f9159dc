package dev.cairn.memory.review.internal;

import dev.cairn.memory.Space;
import dev.cairn.memory.episode.Episode;
import dev.cairn.memory.episode.Source;
import dev.cairn.memory.extraction.Candidate;
import dev.cairn.memory.extraction.Sensitivity;
import dev.cairn.memory.fact.Fact;
import dev.cairn.memory.fact.FactStatus;
import dev.cairn.memory.fact.internal.FactTable;
import dev.cairn.memory.review.LeftOut;
import dev.cairn.memory.review.Reason;
import dev.cairn.memory.store.internal.Session;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * The policy of each space, what was declined, and limits: one message, one paste or one hour may
 * not flood the store with facts, nor the inbox with proposals. Thread-safe.
 */
public final class SpaceReview implements Admission {
    /** Facts of a short message. */
    static final int PER_MESSAGE = 24;

    /** Characters that a statement has at least: a page of somebody's life may tell one in each. */
    private static final int CHARACTERS_A_FACT = 24;

    /** Facts of what was said in one hour, imports aside: they have a report and an undo. */
    static final int PER_HOUR = 240;

    /** Proposals that may wait at once: nobody reads more. */
    static final int WAITING = 500;

    private final DeclinedTable declined = new DeclinedTable();

    /** Keeps away what was declined in a store of before declined facts were known by hashes. */
    public void adopt(Session session, long fact) {
        declined.adopt(session, fact);
    }

    @Override
    public boolean isRefused(Session session, Space space, Candidate candidate, Episode episode) {
        return declined.holds(session, space.number(), candidate)
                || isChangedByHand(session, candidate, episode);
    }

    /** A second reading of words whose fact the user has put right must not bring it back. */
    private static boolean isChangedByHand(Session session, Candidate candidate, Episode episode) {
        return session.number(
                        """
                        SELECT EXISTS (
                          SELECT 1 FROM evidence v JOIN revision r ON r.fact_id = v.fact_id
                          WHERE v.episode_id = ? AND v.char_from < ? AND v.char_to > ?)
                        """,
                        episode.id().number(),
                        candidate.quoteEnd(),
                        candidate.quoteStart())
                == 1;
    }

    @Override
    public Verdict of(Session session, Space space, Candidate candidate, Episode episode) {
        var limit = limit(session, space, episode);
        if (limit.isPresent()) {
            return new Verdict.TooMany(limit.get());
        }
        var reason = reason(session, space, candidate);
        if (reason.isEmpty() || isKnown(session, space, candidate)) {
            return new Verdict.Accept();
        }
        var asked = askedAlready(session, space, candidate);
        if (asked.isPresent()) {
            return new Verdict.AskedAlready(asked.get());
        }
        return waiting(session, space.number(), WAITING) >= WAITING
                ? new Verdict.TooMany(LeftOut.Limit.INBOX)
                : new Verdict.Ask(reason.get());
    }

    private static Optional<Reason> reason(Session session, Space space, Candidate candidate) {
        if (candidate.sensitivity() != Sensitivity.NONE) {
            return Optional.of(Reason.of(candidate.sensitivity()));
        }
        if (space.review() == Space.Review.ASK) {
            return Optional.of(Reason.SPACE);
        }
        var asked =
                session.number(
                        "SELECT EXISTS (SELECT 1 FROM asked_kind WHERE space_id = ? AND kind = ?)",
                        space.number(),
                        candidate.kind().name().toLowerCase(Locale.ROOT));
        return asked == 1 ? Optional.of(Reason.KIND) : Optional.empty();
    }

    /** What the user has agreed to keep is not asked about again when it is said again. */
    private static boolean isKnown(Session session, Space space, Candidate candidate) {
        return !candidate.attribute().isEmpty()
                && !candidate.negated()
                && candidate.until().isEmpty()
                && FactTable.inSlot(
                                session, space.number(), candidate.subject(), candidate.attribute())
                        .stream()
                        .anyMatch(fact -> holds(fact, candidate));
    }

    private static boolean holds(Fact fact, Candidate candidate) {
        return fact.status() == FactStatus.CURRENT
                && fact.value().equalsIgnoreCase(candidate.value());
    }

    static Optional<Long> askedAlready(Session session, Space space, Candidate candidate) {
        var sameWords =
                FactTable.sameWords(session, space.number(), candidate.text()).stream()
                        .filter(fact -> fact.status() == FactStatus.PENDING)
                        .map(fact -> fact.id().number())
                        .findFirst();
        if (sameWords.isPresent() || candidate.attribute().isEmpty()) {
            return sameWords;
        }
        return session.first(
                """
                SELECT f.id FROM fact f JOIN claim c ON c.fact_id = f.id
                WHERE f.space_id = ? AND f.subject = ? COLLATE NOCASE AND f.attribute = ?
                  AND f.status = 'pending' AND c.value = ? COLLATE NOCASE
                  AND (c.manner = 'denied') = ?
                ORDER BY f.id LIMIT 1
                """,
                row -> row.getLong(1),
                space.number(),
                candidate.subject(),
                candidate.attribute(),
                candidate.value(),
                candidate.negated());
    }

    private static int perMessage(int characters) {
        return Math.max(PER_MESSAGE, characters / CHARACTERS_A_FACT);
    }

    private static Optional<LeftOut.Limit> limit(Session session, Space space, Episode episode) {
        var ofMessage =
                session.number(
                        """
                        SELECT count(*) FROM (
                          SELECT DISTINCT char_from, char_to FROM claim WHERE episode_id = ?)
                        """,
                        episode.id().number());
        if (ofMessage >= perMessage(episode.text().length())) {
            return Optional.of(LeftOut.Limit.MESSAGE);
        }
        if (episode.source() == Source.IMPORT) {
            return Optional.empty();
        }
        var at = episode.occurredAt().toInstant();
        var ofHour =
                session.number(
                        """
                        SELECT count(*) FROM (SELECT 1 FROM fact
                        WHERE space_id = ? AND occurred_at > ? AND occurred_at <= ? LIMIT ?)
                        """,
                        space.number(),
                        at.minus(Duration.ofHours(1)),
                        at,
                        PER_HOUR);
        return ofHour >= PER_HOUR ? Optional.of(LeftOut.Limit.HOUR) : Optional.empty();
    }

    /** How many proposals wait, counted up to a limit. */
    public static long waiting(Session session, long space, int most) {
        return session.number(
                """
                SELECT count(*) FROM (SELECT 1 FROM fact
                WHERE space_id = ? AND status = 'pending' LIMIT ?)
                """,
                space,
                most);
    }

    @Override
    public void leftOut(Session session, Episode episode, Verdict.TooMany verdict) {
        session.update(
                """
                INSERT INTO left_out (episode_id, reason, count) VALUES (?, ?, 1)
                ON CONFLICT (episode_id, reason) DO UPDATE SET count = count + 1
                """,
                episode.id().number(),
                verdict.limit().name().toLowerCase(Locale.ROOT));
    }
}
