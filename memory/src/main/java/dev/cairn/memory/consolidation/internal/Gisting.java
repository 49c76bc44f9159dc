package dev.cairn.memory.consolidation.internal;

import dev.cairn.llm.text.TextModel;
import dev.cairn.memory.Id;
import dev.cairn.memory.consolidation.ConsolidationProgress;
import dev.cairn.memory.gist.Gist;
import dev.cairn.memory.gist.internal.Drafting;
import dev.cairn.memory.gist.internal.GistTable;
import dev.cairn.memory.gist.internal.ModelWording;
import dev.cairn.memory.gist.internal.Statement;
import dev.cairn.memory.gist.internal.Told;
import dev.cairn.memory.gist.internal.Wording;
import dev.cairn.memory.recall.internal.Terms;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Makes the gists that wait, each in a transaction of its own. */
public final class Gisting {
    /** A model whose words could not be taken so often one after another is not asked again. */
    private static final int PATIENCE = 4;

    private final Database database;
    private final GistTable gists;
    private final Drafting drafting;
    private final Waiting waiting;
    private final Documents documents;
    private final TopicFinding topics;

    public Gisting(Database database, Terms terms) {
        this.database = database;
        this.gists = new GistTable(database);
        this.drafting = new Drafting(terms);
        this.waiting = new Waiting(database);
        this.documents = new Documents(database, terms);
        this.topics = new TopicFinding(database, terms);
    }

    /** Until nothing that ended before a day waits, or told to stop; returns how many changed. */
    public int run(
            LocalDate today,
            Optional<TextModel> model,
            ConsolidationProgress progress,
            BooleanSupplier stop) {
        database.run(waiting::takeUpForgotten);
        boolean more = true;
        while (more && !stop.getAsBoolean()) {
            more = database.write(waiting::takeUp);
        }
        topics.run(stop);
        var changed = 0;
        var done = 0L;
        var teller = model.map(text -> new Teller(new ModelWording(text)));
        // Weeks are made of days, so that these come first.
        for (var shape : List.of(Gist.Shape.DAY, Gist.Shape.WEEK, Gist.Shape.TOPIC)) {
            var due = database.read(session -> Waiting.due(session, shape, today));
            var all = done + due.size();
            for (var one : due) {
                if (stop.getAsBoolean()) {
                    return changed;
                }
                changed += make(one, teller, stop) ? 1 : 0;
                progress.at(++done, all);
            }
        }
        changed += documents.run(stop);
        return changed;
    }

    private boolean make(Waiting.Due due, Optional<Teller> teller, BooleanSupplier stop) {
        var drafted = database.read(session -> draft(session, due));
        if (drafted.isEmpty()) {
            database.run(session -> Waiting.done(session, due));
            return false;
        }
        var draft = drafted.get();
        if (draft.chosen().isEmpty()) {
            return database.write(
                    session -> settled(session, due, gists.remove(session, draft.place())));
        }
        var plain = Wording.of(draft.place(), draft.chosen());
        var known = database.read(session -> GistTable.at(session, draft.place()));
        boolean same = known.filter(one -> Arrays.equals(one.hash(), plain.hash())).isPresent();
        var told =
                same
                        ? plain
                        : teller.flatMap(model -> model.tell(plain, draft.chosen(), stop))
                                .orElse(plain);
        return database.write(session -> write(session, due, draft.place(), told));
    }

    /** A model for as long as something comes of it: each try may take it a minute. */
    private static final class Teller {
        private final ModelWording wording;
        private int inVain;

        Teller(ModelWording wording) {
            this.wording = wording;
        }

        Optional<Told> tell(Told plain, List<Statement> chosen, BooleanSupplier stop) {
            if (inVain >= PATIENCE) {
                return Optional.empty();
            }
            var told = wording.of(plain, chosen, stop);
            inVain = told.isPresent() ? 0 : inVain + 1;
            return told;
        }
    }

    private Optional<Drafting.Draft> draft(Session session, Waiting.Due due) {
        return switch (due.shape()) {
            case DAY -> Optional.of(drafting.day(session, due.space(), due.day()));
            case WEEK -> Optional.of(drafting.week(session, due.space(), due.day()));
            case TOPIC -> drafting.topic(session, due.space(), due.subject());
            case CONVERSATION, DOCUMENT -> Optional.empty();
        };
    }

    /** What was forgotten while it was worded must not come back with it: it waits on. */
    private boolean write(Session session, Waiting.Due due, GistTable.Place place, Told told) {
        if (!told.sources().stream().allMatch(source -> stands(session, source))) {
            return false;
        }
        return settled(session, due, gists.write(session, place, told));
    }

    private static boolean stands(Session session, Id source) {
        var table =
                switch (source.kind()) {
                    case FACT -> "fact";
                    case EPISODE -> "episode";
                    case GIST -> "gist";
                    default -> throw new IllegalArgumentException("no source: " + source);
                };
        return session.number(
                        "SELECT count(*) FROM %s WHERE id = ?".formatted(table), source.number())
                > 0;
    }

    private static boolean settled(Session session, Waiting.Due due, boolean changed) {
        Waiting.done(session, due);
        if (changed && due.shape() == Gist.Shape.DAY) {
            Waiting.add(
                    session,
                    new Waiting.Due(
                            due.space(), Gist.Shape.WEEK, Drafting.monday(due.day()).toEpochDay()));
        }
        return changed;
    }
}
