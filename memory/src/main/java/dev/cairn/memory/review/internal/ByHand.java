package dev.cairn.memory.review.internal;

import dev.cairn.memory.Hashes;
import dev.cairn.memory.Id;
import dev.cairn.memory.Space;
import dev.cairn.memory.episode.Episode;
import dev.cairn.memory.episode.Role;
import dev.cairn.memory.episode.Source;
import dev.cairn.memory.episode.Verbatim;
import dev.cairn.memory.episode.internal.EpisodeTable;
import dev.cairn.memory.episode.internal.NewEpisode;
import dev.cairn.memory.extraction.Candidate;
import dev.cairn.memory.extraction.FactExtractor;
import dev.cairn.memory.extraction.FactKind;
import dev.cairn.memory.extraction.Sensitivity;
import dev.cairn.memory.extraction.Utterance;
import dev.cairn.memory.fact.internal.FactTable;
import dev.cairn.memory.fact.internal.Reconciliation;
import dev.cairn.memory.recall.internal.EmbeddingQueue;
import dev.cairn.memory.review.Edit;
import dev.cairn.memory.store.internal.ChangeLog;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;
import dev.cairn.memory.time.DateRange;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Carries out changes that the user makes to facts. Runs inside the caller's transaction. */
public final class ByHand {
    private static final String USER = "user";
    private static final double NOTE_IMPORTANCE = .6;

    /** Share of a text that facts must rest on to stand for all of it. */
    private static final double MOSTLY = .6;

    private final Database database;
    private final FactExtractor rules;
    private final EpisodeTable episodes;
    private final Retaking retaking;

    public ByHand(Database database, FactExtractor rules) {
        this.database = database;
        this.rules = rules;
        this.episodes = new EpisodeTable(database);
        this.retaking = new Retaking(database);
    }

    public List<Id> add(
            Session session,
            Space space,
            String text,
            OffsetDateTime at,
            Optional<DateRange> from,
            Optional<DateRange> until) {
        // Not queued for reading: what it says is taken from it here and now.
        var episode =
                episodes.insert(
                        session,
                        new NewEpisode(
                                space.number(),
                                Optional.empty(),
                                Source.CAPTURE,
                                Role.USER,
                                "",
                                Verbatim.of(text),
                                at,
                                List.of()));
        var reconciliation = new Reconciliation(new FactTable(database), Admission.OF_EVERYTHING);
        for (var candidate : candidates(episode)) {
            var dated = Changed.by(new Edit(none(), none(), from, until, false), candidate);
            reconciliation.take(session, space, dated, episode, USER);
        }
        return session
                .list(
                        """
                        SELECT f.id, f.status = 'pending' FROM evidence v
                        JOIN fact f ON f.id = v.fact_id WHERE v.episode_id = ? ORDER BY f.id
                        """,
                        row -> new Holder(row.getLong(1), row.getBoolean(2)),
                        episode.id().number())
                .stream()
                .map(holder -> Id.fact(holder.waits ? accepted(session, holder) : holder.fact))
                .toList();
    }

    private record Holder(long fact, boolean waits) {}

    /** What waited in the inbox counts now that the user says so themselves. */
    private long accepted(Session session, Holder holder) {
        return retaking.take(session, Standing.of(session, holder.fact).orElseThrow(), USER);
    }

    private static Optional<String> none() {
        return Optional.empty();
    }

    /** What the rules find in it, and the text itself where they leave much of it out. */
    private List<Candidate> candidates(Episode episode) {
        var text = episode.text();
        var day = episode.occurredAt().toLocalDate();
        var found = rules.extract(new Utterance(text, day, Utterance.OWNER, List.of(), true));
        var note =
                new Candidate(
                        text,
                        FactKind.NOTE,
                        Utterance.OWNER,
                        "",
                        "",
                        false,
                        false,
                        0,
                        text.length(),
                        Optional.empty(),
                        Optional.empty(),
                        1,
                        NOTE_IMPORTANCE,
                        Sensitivity.NONE,
                        List.of());
        var told = found.stream().filter(one -> one.kind() != FactKind.NOTE).toList();
        var covered = told.stream().mapToInt(one -> one.quoteEnd() - one.quoteStart()).sum();
        return covered >= MOSTLY * text.length()
                ? told
                : Stream.concat(told.stream(), Stream.of(note)).toList();
    }

    public Optional<Id> edit(Session session, Id id, Edit edit) {
        var counting = counting(session, id);
        if (counting.isEmpty()) {
            return Optional.empty();
        }
        var before = counting.get();
        var after = before.with(Changed.by(edit, before.candidate()));
        keep(session, id, "edited");
        if (movesInItsSlot(before, after)) {
            return Optional.of(Id.fact(retaking.take(session, after, USER)));
        }
        write(session, id, after, edit);
        return Optional.of(id);
    }

    private static Optional<Standing> counting(Session session, Id id) {
        return id.kind() == Id.Kind.FACT
                ? Standing.of(session, id.number())
                        .filter(
                                one ->
                                        one.status().equals("current")
                                                || one.status().equals("superseded"))
                : Optional.empty();
    }

    /**
     * Whether its neighbours in the slot are touched: in other words the same is said of the same
     * time, and where a slot holds several values at once they do not bound each other.
     */
    private static boolean movesInItsSlot(Standing before, Standing after) {
        var was = before.candidate();
        var is = after.candidate();
        var same =
                was.value().equalsIgnoreCase(is.value())
                        && was.attribute().equals(is.attribute())
                        && was.when().equals(is.when())
                        && was.until().equals(is.until());
        return !same && (was.single() || is.single() || before.status().equals("current"));
    }

    /** Writes what changed into the row as it stands. */
    private void write(Session session, Id id, Standing after, Edit edit) {
        var candidate = after.candidate();
        session.update(
                """
                UPDATE fact SET text = ?, text_hash = ?, attribute = ?, value = ?, confidence = 1,
                  origin = 'user' WHERE id = ?
                """,
                candidate.text(),
                Hashes.sha256(candidate.text()),
                candidate.attribute(),
                candidate.negated() ? "no longer " + candidate.value() : candidate.value(),
                id.number());
        edit.from()
                .ifPresent(
                        from ->
                                session.update(
                                        """
                                        UPDATE fact SET valid_from = ?, valid_from_precision = ?
                                        WHERE id = ?
                                        """,
                                        from.from().toString(),
                                        stored(from),
                                        id.number()));
        edit.until()
                .ifPresent(
                        until ->
                                session.update(
                                        """
                                        UPDATE fact SET valid_to = ?, valid_to_precision = ?
                                        WHERE id = ?
                                        """,
                                        until.from().toString(),
                                        stored(until),
                                        id.number()));
        reworded(session, id);
    }

    private static String stored(DateRange range) {
        return range.precision().name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Found by its new words from now on. */
    private void reworded(Session session, Id id) {
        session.update("DELETE FROM embedding WHERE owner_id = ?", id.number());
        EmbeddingQueue.add(session, database.nextId(), id);
        ChangeLog.change(
                session, database.clock().instant(), Id.Kind.FACT, id.number(), null, null);
    }

    private void keep(Session session, Id id, String how) {
        session.update(
                "INSERT INTO revision (id, fact_id, how, was, recorded_at) VALUES (?, ?, ?, ?, ?)",
                database.nextId(),
                id.number(),
                how,
                FactSnapshot.of(session, id.number()),
                database.clock().instant());
    }

    public boolean retract(Session session, Id id) {
        if (counting(session, id).isEmpty()) {
            return false;
        }
        keep(session, id, "retracted");
        var now = database.clock().instant();
        SlotGap.leave(session, id.number(), now);
        session.update(
                "UPDATE fact SET status = 'retracted', retired_at = ? WHERE id = ?",
                now,
                id.number());
        ChangeLog.change(session, now, Id.Kind.FACT, id.number(), null, null);
        return true;
    }

    private record Kept(long number, String was) {}

    public boolean undo(Session session, Id id) {
        var kept =
                session.first(
                        """
                        SELECT id, was FROM revision WHERE fact_id = ? ORDER BY id DESC LIMIT 1
                        """,
                        row -> new Kept(row.getLong(1), row.getString(2)),
                        id.number());
        if (kept.isEmpty()) {
            return false;
        }
        if (hasOneValue(session, id)) {
            SlotGap.leave(session, id.number(), database.clock().instant());
        }
        FactSnapshot.restore(session, id.number(), kept.get().was);
        session.update("DELETE FROM revision WHERE id = ?", kept.get().number);
        if (hasOneValue(session, id)) {
            Standing.of(session, id.number())
                    .ifPresent(restored -> retaking.take(session, restored, restored.origin()));
        }
        reworded(session, id);
        return true;
    }

    private static boolean hasOneValue(Session session, Id id) {
        return session.number(
                        "SELECT single AND attribute <> '' FROM fact WHERE id = ?", id.number())
                == 1;
    }

    public boolean pin(Session session, Id id, boolean pinned) {
        if (counting(session, id).isEmpty()) {
            return false;
        }
        session.update("UPDATE fact SET pinned = ? WHERE id = ?", pinned, id.number());
        ChangeLog.change(
                session, database.clock().instant(), Id.Kind.FACT, id.number(), null, null);
        return true;
    }
}
