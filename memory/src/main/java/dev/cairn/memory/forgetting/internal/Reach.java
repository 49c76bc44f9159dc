package dev.cairn.memory.forgetting.internal;

import dev.cairn.memory.Id;
import dev.cairn.memory.forgetting.Target;
import dev.cairn.memory.recall.internal.Terms;
import dev.cairn.memory.store.internal.Session;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Everything that goes when some things are forgotten. A fact goes with the words it rests on, or
 * those words would still tell it; an episode with the facts that rest on it alone or were worded
 * from it, with the answers that cited or repeat it, and with the corrections that hang on it. A
 * fact that was worded from other words and only confirmed by the forgotten ones stays.
 *
 * @param episodes their numbers
 * @param facts their numbers
 * @param messages messages whose text goes, whether or not they became episodes
 * @param conversations whole conversations
 * @param gists summaries that were made of any of it
 * @param corrections what was said of answers
 * @param entities what is known of by name
 * @param titles conversations that stay but whose title or draft names it
 */
public record Reach(
        Set<Long> episodes,
        Set<Long> facts,
        Set<Long> messages,
        Set<Long> conversations,
        Set<Long> gists,
        Set<Long> corrections,
        Set<Long> entities,
        Set<Long> titles) {

    private Reach() {
        this(
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>());
    }

    /**
     * Follows everything that depends on the target. Reads only.
     *
     * @param zone in which a day begins and ends
     */
    public static Reach of(Session session, Target target, Terms terms, ZoneId zone) {
        var reach = new Reach();
        switch (target) {
            case Target.Named(var ids) -> ids.forEach(id -> reach.add(session, id));
            case Target.About(var space, var name) ->
                    Naming.of(session, space.number(), name).reach(session, reach);
            case Target.Period period -> {
                PeriodOf.reach(session, period, zone, reach);
            }
        }
        Echoes.of(session, terms, reach).forEach(message -> reach.addMessage(session, message));
        if (!(target instanceof Target.Named)) {
            reach.addEmptiedConversations(session);
        }
        reach.addDerived(session);
        return reach;
    }

    void add(Session session, Id id) {
        var number = id.number();
        switch (id.kind()) {
            case EPISODE -> addEpisode(session, number);
            case WINDOW ->
                    session.list(
                                    "SELECT focus_id FROM window WHERE id = ?",
                                    row -> row.getLong(1),
                                    number)
                            .forEach(focus -> addEpisode(session, focus));
            case FACT -> addFact(session, number);
            case MESSAGE -> addMessage(session, number);
            case CONVERSATION -> addConversation(session, number);
            case CORRECTION -> addCorrection(session, number);
            case GIST -> gists.addAll(there(session, "gist", number));
            case ENTITY ->
                    session.list(
                                    "SELECT space_id, name FROM entity WHERE id = ?",
                                    row -> Naming.of(session, row.getLong(1), row.getString(2)),
                                    number)
                            .forEach(naming -> naming.reach(session, this));
            case TRACE, SPACE, IMPORT -> {
                // A trace has no words; a space and an import are undone elsewhere.
            }
        }
    }

    private static List<Long> there(Session session, String table, long number) {
        return numbers(session, "SELECT id FROM %s WHERE id = ?".formatted(table), number);
    }

    static List<Long> numbers(Session session, String sql, Object... parameters) {
        return session.list(sql, row -> row.getLong(1), parameters);
    }

    void addFact(Session session, long fact) {
        if (there(session, "fact", fact).isEmpty() || !facts.add(fact)) {
            return;
        }
        numbers(session, "SELECT DISTINCT episode_id FROM evidence WHERE fact_id = ?", fact)
                .forEach(episode -> addEpisode(session, episode));
    }

    void addMessage(Session session, long message) {
        if (there(session, "message", message).isEmpty() || !messages.add(message)) {
            return;
        }
        numbers(
                        session,
                        "SELECT episode_id FROM message WHERE id = ? AND episode_id IS NOT NULL",
                        message)
                .forEach(episode -> addEpisode(session, episode));
    }

    private void addConversation(Session session, long conversation) {
        conversations.addAll(there(session, "conversation", conversation));
        numbers(session, "SELECT id FROM message WHERE conversation_id = ?", conversation)
                .forEach(message -> addMessage(session, message));
        numbers(session, "SELECT id FROM episode WHERE conversation_id = ?", conversation)
                .forEach(episode -> addEpisode(session, episode));
    }

    void addCorrection(Session session, long correction) {
        corrections.addAll(there(session, "correction", correction));
        numbers(
                        session,
                        "SELECT said_id FROM correction WHERE id = ? AND said_id IS NOT NULL",
                        correction)
                .forEach(episode -> addEpisode(session, episode));
    }

    void addEpisode(Session session, long episode) {
        if (there(session, "episode", episode).isEmpty() || !episodes.add(episode)) {
            return;
        }
        messages.addAll(numbers(session, "SELECT id FROM message WHERE episode_id = ?", episode));
        facts.addAll(
                numbers(
                        session,
                        """
                        SELECT v.fact_id FROM evidence v
                        JOIN fact f ON f.id = v.fact_id JOIN episode e ON e.id = v.episode_id
                        WHERE v.episode_id = ?
                          AND (f.occurred_at = e.occurred_at
                               OR NOT EXISTS (SELECT 1 FROM evidence o WHERE o.fact_id = v.fact_id
                                              AND o.episode_id <> v.episode_id))
                        """,
                        episode));
        corrections.addAll(
                numbers(
                        session,
                        "SELECT id FROM correction WHERE question_id = ?1 OR said_id = ?1",
                        episode));
        // An answer that cited it says it again.
        numbers(
                        session,
                        """
                        SELECT DISTINCT t.message_id FROM trace_source s
                        JOIN trace_item i ON i.trace_id = s.trace_id AND i.position = s.position
                        JOIN trace t ON t.id = s.trace_id
                        WHERE s.episode_id = ? AND i.state = 'cited'
                        """,
                        episode)
                .forEach(message -> addMessage(session, message));
    }

    /** Conversations of which nothing is left. */
    private void addEmptiedConversations(Session session) {
        var touched = new LinkedHashSet<Long>();
        for (var message : messages) {
            touched.addAll(
                    numbers(session, "SELECT conversation_id FROM message WHERE id = ?", message));
        }
        touched.removeAll(conversations);
        for (var conversation : touched) {
            var left =
                    numbers(
                            session,
                            """
                            SELECT id FROM message
                            WHERE conversation_id = ? AND state <> 'forgotten'
                            """,
                            conversation);
            if (messages.containsAll(left)) {
                conversations.add(conversation);
            }
        }
    }

    /** Summaries of any of it, and summaries of those. */
    private void addDerived(Session session) {
        var sources = new ArrayList<Long>(episodes);
        sources.addAll(facts);
        sources.addAll(gists);
        while (!sources.isEmpty()) {
            var found =
                    numbers(
                            session,
                            "SELECT gist_id FROM gist_source WHERE source_id = ?",
                            sources.removeLast());
            found.stream().filter(gists::add).forEach(sources::add);
        }
    }

    /** All of it as ids, for the user. */
    public List<Id> ids() {
        var ids = new ArrayList<Id>();
        conversations.forEach(number -> ids.add(Id.conversation(number)));
        episodes.forEach(number -> ids.add(Id.episode(number)));
        facts.forEach(number -> ids.add(Id.fact(number)));
        messages.forEach(number -> ids.add(Id.message(number)));
        gists.forEach(number -> ids.add(new Id(Id.Kind.GIST, number)));
        corrections.forEach(number -> ids.add(Id.correction(number)));
        entities.forEach(number -> ids.add(new Id(Id.Kind.ENTITY, number)));
        return ids;
    }

    boolean nothing() {
        return ids().isEmpty() && titles.isEmpty();
    }
}
