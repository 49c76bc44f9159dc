package dev.cairn.memory.review.internal;

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
import dev.cairn.memory.fact.FactStatus;
import dev.cairn.memory.fact.internal.FactTable;
import dev.cairn.memory.fact.internal.Reconciliation;
import dev.cairn.memory.fact.internal.Settlement;
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
    private final Settlement settlement;
    private final Rewording rewording;

    public ByHand(Database database, FactExtractor rules, Settlement settlement) {
        this.database = database;
        this.rules = rules;
        this.episodes = new EpisodeTable(database);
        this.settlement = settlement;
        this.rewording = new Rewording(database, settlement);
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
        var reconciliation =
                new Reconciliation(new FactTable(database), settlement, Admission.OF_EVERYTHING);
        for (var candidate : candidates(episode)) {
            var dated = Changed.by(new Edit(none(), none(), from, until, false), candidate);
            var waiting = SpaceReview.askedAlready(session, space, dated);
            reconciliation.take(session, space, dated, episode, USER);
            waiting.ifPresent(fact -> accept(session, fact));
        }
        return session.list(
                "SELECT DISTINCT fact_id FROM evidence WHERE episode_id = ? ORDER BY fact_id",
                row -> Id.fact(row.getLong(1)),
                episode.id().number());
    }

    /** What waited in the inbox counts now that the user says so themselves. */
    private void accept(Session session, long fact) {
        settlement.settleAround(
                session,
                fact,
                () -> session.update("UPDATE fact SET status = 'current' WHERE id = ?", fact));
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
                        List.of(),
                        false,
                        "");
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
        settlement.adopt(session, id.number());
        var was = keep(session, id, "edited");
        settlement.settleAround(
                session,
                id.number(),
                () -> {
                    // Read again: only now is it known which dates were told.
                    var standing = counting(session, id).orElseThrow();
                    var said = Changed.by(edit, standing.candidate(), read(edit, standing));
                    rewording.say(session, standing, said);
                });
        return Optional.of(Id.fact(FactSnapshot.holder(session, was)));
    }

    private List<Candidate> read(Edit edit, Standing standing) {
        var day = standing.fact().occurredAt().toLocalDate();
        return edit.text()
                .map(text -> new Utterance(text, day, Utterance.OWNER, List.of(), true))
                .map(rules::extract)
                .orElse(List.of());
    }

    private static Optional<Standing> counting(Session session, Id id) {
        return id.kind() == Id.Kind.FACT
                ? Standing.of(session, id.number(), FactStatus.CURRENT, FactStatus.SUPERSEDED)
                : Optional.empty();
    }

    private String keep(Session session, Id id, String how) {
        var was = FactSnapshot.of(session, id.number());
        session.update(
                "INSERT INTO revision (id, fact_id, how, was, recorded_at) VALUES (?, ?, ?, ?, ?)",
                database.nextId(),
                id.number(),
                how,
                was,
                database.clock().instant());
        return was;
    }

    public boolean retract(Session session, Id id) {
        if (counting(session, id).isEmpty()) {
            return false;
        }
        settlement.adopt(session, id.number());
        keep(session, id, "retracted");
        var now = database.clock().instant();
        settlement.settleAround(
                session,
                id.number(),
                () ->
                        session.update(
                                "UPDATE fact SET status = 'retracted', retired_at = ? WHERE id = ?",
                                now,
                                id.number()));
        session.update(
                "DELETE FROM link WHERE (from_id = ?1 OR to_id = ?1) AND type = 'supersedes'",
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
        session.update("DELETE FROM revision WHERE id = ?", kept.get().number);
        settlement.settleAround(
                session,
                id.number(),
                () -> FactSnapshot.restore(session, id.number(), kept.get().was));
        rewording.reworded(session, id);
        return true;
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
