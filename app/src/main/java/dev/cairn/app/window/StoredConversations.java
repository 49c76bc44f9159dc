package dev.cairn.app.window;

import static dev.cairn.app.window.Told.done;
import static dev.cairn.app.window.Told.told;

import dev.cairn.memory.Id;
import dev.cairn.memory.Memory;
import dev.cairn.memory.conversation.Conversation;
import dev.cairn.memory.conversation.Message;
import dev.cairn.memory.episode.Episode;
import dev.cairn.memory.episode.Role;
import dev.cairn.memory.forgetting.Match;
import dev.cairn.ui.conversations.ConversationDesk;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Conversations of the store, as the window has them. Thread-safe. */
final class StoredConversations implements ConversationDesk {
    private static final int EXCERPT = 160;

    /** So many letters stand before what was found. */
    private static final int LEAD = 18;

    private final Memory memory;
    private final CurrentSpace space;
    private final Clock clock;

    StoredConversations(Memory memory, CurrentSpace space, Clock clock) {
        this.memory = memory;
        this.space = space;
        this.clock = clock;
    }

    /** Those in the list: pinned ones first, then the newest. */
    List<Conversation> listed() {
        return told(() -> memory.conversations().list(space.get()));
    }

    @Override
    public List<Conversation> archived() {
        return told(() -> memory.conversations().archived(space.get()));
    }

    @Override
    public void pin(Id conversation, boolean pinned) {
        done(() -> memory.conversations().pin(conversation, pinned));
    }

    @Override
    public void archive(Id conversation, boolean archived) {
        done(() -> memory.conversations().archive(conversation, archived));
    }

    /**
     * Takes over what an earlier version kept beside the store; once taken over it is kept there no
     * more.
     */
    void takeOver(WindowFile file) {
        done(
                () -> {
                    file.pinned().forEach((id, pinned) -> memory.conversations().pin(id, pinned));
                    file.archived().forEach((id, away) -> memory.conversations().archive(id, away));
                    file.dropFlags();
                });
    }

    @Override
    public String draft(Optional<Id> conversation) {
        var drafts = memory.conversations().drafts();
        return told(() -> conversation.map(drafts::of).orElseGet(() -> drafts.of(space.get())));
    }

    @Override
    public void keepDraft(Optional<Id> conversation, String text) {
        var drafts = memory.conversations().drafts();
        done(
                () -> {
                    if (conversation.isPresent()) {
                        drafts.keep(conversation.get(), text);
                    } else {
                        drafts.keep(space.get(), text);
                    }
                });
    }

    @Override
    public List<Hit> search(String words, int limit) {
        return told(
                () -> {
                    var titles = new LinkedHashMap<Id, String>();
                    listed().forEach(one -> titles.put(one.id(), one.title()));
                    archived().forEach(one -> titles.put(one.id(), one.title()));
                    var hits = new ArrayList<Hit>();
                    var matches = memory.forgetting().matches(space.get(), words);
                    // What is only near is offered where nothing holds the words themselves.
                    var clear = matches.stream().anyMatch(Match::clear);
                    for (var match : matches) {
                        if (match.id().kind() == Id.Kind.EPISODE && match.clear() == clear) {
                            memory.episodes()
                                    .find(match.id())
                                    .flatMap(episode -> hit(episode, titles, words))
                                    .ifPresent(hits::add);
                        }
                        if (hits.size() == limit) {
                            break;
                        }
                    }
                    return List.copyOf(hits);
                });
    }

    private static Optional<Hit> hit(Episode episode, Map<Id, String> titles, String words) {
        return episode.conversation()
                .filter(titles::containsKey)
                .map(
                        id ->
                                new Hit(
                                        id,
                                        titles.getOrDefault(id, ""),
                                        episode.id(),
                                        excerpt(episode.text(), words)));
    }

    /** Some words around the first that was looked for. */
    static String excerpt(String text, String words) {
        var line = text.strip().replaceAll("\\s+", " ");
        var folded = line.toLowerCase(Locale.ROOT);
        var at =
                Stream.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                        .mapToInt(folded::indexOf)
                        .filter(one -> one >= 0)
                        .min()
                        .orElse(0);
        var from = at <= LEAD ? 0 : line.indexOf(' ', at - LEAD) + 1;
        var to = Math.min(line.length(), from + EXCERPT);
        if (to < line.length() && Character.isHighSurrogate(line.charAt(to - 1))) {
            to--;
        }
        return (from > 0 ? "… " : "") + line.substring(from, to) + (to < line.length() ? " …" : "");
    }

    @Override
    public List<Message> branches(Id conversation) {
        return told(
                () ->
                        memory.conversations().hasBranches(conversation)
                                ? memory.conversations().tree(conversation)
                                : List.<Message>of());
    }

    @Override
    public List<Message> upTo(Id message) {
        return told(() -> memory.conversations().upTo(message));
    }

    @Override
    public Id keep(List<Turn> talk) {
        return told(
                () -> {
                    var now = OffsetDateTime.now(clock);
                    var id = memory.conversations().create(space.get(), "").id();
                    for (var turn : talk) {
                        if (turn.role() == Role.USER) {
                            memory.conversations().say(id, Optional.empty(), turn.text(), now);
                        } else {
                            memory.conversations()
                                    .append(
                                            id,
                                            Optional.empty(),
                                            turn.role(),
                                            "",
                                            turn.text(),
                                            now);
                        }
                    }
                    return id;
                });
    }
}
