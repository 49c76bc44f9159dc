package dev.cairn.memory.sharing.internal;

import dev.cairn.memory.store.internal.Session;

/**
 * Whether claims count. A fact is made anew on each device from the claims that count; what waits
 * in the inbox, was declined or was taken back by hand is said of the claims, so that it means the
 * same everywhere. Runs inside the caller's transaction.
 */
final class Standings {
    static final String COUNTS = "counts";
    static final String PENDING = "pending";
    static final String DECLINED = "declined";
    static final String RETRACTED = "retracted";

    /** Of a claim c and its fact f. */
    static final String STANDING =
            """
            CASE WHEN f.status IN ('pending', 'declined') THEN f.status
                 WHEN f.status = 'retracted' AND c.corrected = 0 THEN 'retracted'
                 ELSE 'counts' END
            """;

    private Standings() {}

    static String of(Session session, long claim) {
        return session.first(
                        "SELECT %s FROM claim c LEFT JOIN fact f ON f.id = c.fact_id WHERE c.id = ?"
                                .formatted(STANDING),
                        row -> row.getString(1),
                        claim)
                .orElse(COUNTS);
    }

    /** Writes the values of what was marked since the last time. */
    static void note(Session session) {
        session.update(
                """
                UPDATE edit SET value = coalesce((SELECT %s FROM claim c
                    LEFT JOIN fact f ON f.id = c.fact_id WHERE c.id = edit.subject), 'counts')
                WHERE kind = 'claims' AND field = 'standing' AND value IS NULL
                """
                        .formatted(STANDING));
        session.update(
                """
                UPDATE edit SET value = coalesce((SELECT f.pinned FROM claim c
                    JOIN fact f ON f.id = c.fact_id WHERE c.id = edit.subject), 0) || ''
                WHERE kind = 'claims' AND field = 'pin' AND value IS NULL
                """);
        session.update(
                """
                INSERT OR IGNORE INTO withdrawn (id, kind) SELECT e.subject, e.field FROM edit e
                WHERE e.kind = 'gone' AND NOT EXISTS (SELECT 1 FROM tombstone t WHERE t.id = e.subject)
                """);
    }

    /** Which of two stands where neither was decided by hand: what asks or denies. */
    static int rank(String standing) {
        return switch (standing) {
            case RETRACTED -> 3;
            case DECLINED -> 2;
            case PENDING -> 1;
            default -> 0;
        };
    }

    static boolean isKnown(String standing) {
        return standing.equals(COUNTS) || rank(standing) > 0;
    }
}
