package dev.cairn.memory.forgetting.internal;

import dev.cairn.memory.forgetting.Target;
import dev.cairn.memory.store.internal.Session;

import java.time.ZoneId;
import java.time.ZoneOffset;

/** Finds what was said and captured in a run of days. */
final class PeriodOf {
    private PeriodOf() {}

    /** Adds it, each thing by the day that it was where it happened. */
    static void reach(Session session, Target.Period period, ZoneId zone, Reach reach) {
        // Offsets lie between -18 and +18 hours: a day on either side holds them.
        Reach.numbers(
                        session,
                        """
                        SELECT id FROM episode
                        WHERE space_id = ? AND occurred_at >= ? AND occurred_at < ?
                          AND date(occurred_at / 1000 + occurred_offset * 60, 'unixepoch')
                              BETWEEN ? AND ?
                        """,
                        period.space().number(),
                        period.from().minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                        period.to().plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant(),
                        period.from().toString(),
                        period.to().toString())
                .forEach(episode -> reach.addEpisode(session, episode));
        // Quotes from memory and answers that failed are messages without episodes.
        Reach.numbers(
                        session,
                        """
                        SELECT m.id FROM message m JOIN conversation c ON c.id = m.conversation_id
                        WHERE c.space_id = ? AND m.created_at >= ? AND m.created_at < ?
                          AND m.episode_id IS NULL AND m.state <> 'forgotten'
                        """,
                        period.space().number(),
                        period.from().atStartOfDay(zone).toInstant(),
                        period.to().plusDays(1).atStartOfDay(zone).toInstant())
                .forEach(message -> reach.addMessage(session, message));
    }
}
