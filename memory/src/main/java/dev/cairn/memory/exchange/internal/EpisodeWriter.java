package dev.cairn.memory.exchange.internal;

import dev.cairn.memory.Id;
import dev.cairn.memory.Space;
import dev.cairn.memory.episode.Episode;
import dev.cairn.memory.episode.Imported;
import dev.cairn.memory.episode.Role;
import dev.cairn.memory.episode.Source;
import dev.cairn.memory.episode.Verbatim;
import dev.cairn.memory.episode.internal.EpisodeTable;
import dev.cairn.memory.episode.internal.NewEpisode;
import dev.cairn.memory.exchange.Added;
import dev.cairn.memory.exchange.ImportedEpisode;
import dev.cairn.memory.fact.internal.Settlement;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;

import java.util.List;
import java.util.Optional;

/**
 * Takes in what is part of no conversation, with the facts it states. Runs inside the caller's
 * transaction.
 */
public final class EpisodeWriter {
    private final EpisodeTable episodes;
    private final StatedFacts facts;

    public EpisodeWriter(Database database, Settlement settlement) {
        this.episodes = new EpisodeTable(database);
        this.facts = new StatedFacts(database, settlement);
    }

    /** What would come of {@link #write}, from reading alone. */
    public Added compare(Session session, ImportedEpisode episode) {
        if (ImportTable.wasDeleted(session, episode.originKey())) {
            return Added.FORGOTTEN;
        }
        if (isHere(session, episode)) {
            return Added.KNOWN;
        }
        if (ForgottenWords.holds(session, episode.originKey(), episode.text(), episode.at())) {
            return Added.FORGOTTEN;
        }
        var stated = episode.facts().isEmpty() && episode.statement() ? 1 : episode.facts().size();
        return new Added(0, 1, stated, 1, 0, 0);
    }

    private static boolean isHere(Session session, ImportedEpisode episode) {
        return session.number(
                        "SELECT count(*) FROM episode WHERE origin_key = ?", episode.originKey())
                > 0;
    }

    /**
     * Writes it, if it is new.
     *
     * @param space where it goes, and what happens to the facts in it
     */
    public Added write(Session session, long batch, Space space, ImportedEpisode imported) {
        if (ImportTable.wasDeleted(session, imported.originKey())) {
            return Added.FORGOTTEN;
        }
        if (imported.text().isBlank()) {
            return Added.NOTHING;
        }
        if (isHere(session, imported)) {
            return Added.KNOWN;
        }
        var insertion =
                episodes.insertImported(
                        session,
                        new NewEpisode(
                                space.number(),
                                Optional.empty(),
                                Source.IMPORT,
                                imported.role(),
                                Verbatim.of(imported.speaker()),
                                Verbatim.of(imported.text()),
                                imported.at(),
                                List.of()),
                        imported.originKey());
        return switch (insertion) {
            case Imported.Forgotten() -> Added.FORGOTTEN;
            case Imported.Known _ -> Added.KNOWN;
            case Imported.Written(var episode) -> written(session, batch, space, imported, episode);
        };
    }

    private Added written(
            Session session, long batch, Space space, ImportedEpisode imported, Episode episode) {
        session.update(
                "UPDATE episode SET import_id = ? WHERE id = ?", batch, episode.id().number());
        ImportTable.brought(session, batch, Id.Kind.EPISODE, episode.id().number());
        var stated = facts.take(session, batch, space, imported, episode);
        if (stated == 0 && !imported.statement() && imported.role() == Role.USER) {
            ImportTable.toBeRead(session, batch, episode.id().number());
        }
        return new Added(0, 1, stated, 1, 0, 0);
    }
}
