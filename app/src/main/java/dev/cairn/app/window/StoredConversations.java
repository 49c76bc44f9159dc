package dev.cairn.app.window;

import static dev.cairn.app.window.Told.done;
import static dev.cairn.app.window.Told.told;

import dev.cairn.memory.Id;
import dev.cairn.memory.Memory;
import dev.cairn.memory.conversation.Conversation;
import dev.cairn.memory.conversation.Message;
import dev.cairn.memory.episode.Episode;
import dev.cairn.memory.episode.Role;
import dev.cairn.memory.exchange.ArchiveRecord;
import dev.cairn.memory.exchange.ExportFilter;
import dev.cairn.memory.forgetting.Match;
import dev.cairn.ui.conversations.ConversationDesk;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Conversations of the store, as the window has them. Thread-safe. */
final class StoredConversations implements ConversationDesk {
    private static final int EXCERPT = 160;

    /** So many letters stand before what was found. */
    private static final int LEAD = 18;

    private final Memory memory;
    private final CurrentSpace space;
    private final Clock clock;
    private final WindowFile file;

    StoredConversations(Memory memory, CurrentSpace space, Clock clock, WindowFile file) {
        this.memory = memory;
        this.space = space;
        this.clock = clock;
        this.file = file;
    }

    /** Those in the list: pinned ones first, then the newest. */
    List<Conversation> listed() {
        return all().filter(one -> !file.archived(one.id()))
                .sorted(
                        java.util.Comparator.comparing(Conversation::pinned)
                                .thenComparing(Conversation::updatedAt)
                                .reversed())
                .toList();
    }

    private Stream<Conversation> all() {
        return told(() -> memory.conversations().list(space.get())).stream()
                .map(
                        one ->
                                new Conversation(
                                        one.id(),
                                        one.title(),
                                        file.pinned(one.id(), one.pinned()),
                                        one.createdAt(),
                                        one.updatedAt()));
    }

    @Override
    public List<Conversation> archived() {
        return all().filter(one -> file.archived(one.id())).toList();
    }

    @Override
    public void pin(Id conversation, boolean pinned) {
        done(() -> file.pin(conversation, pinned));
    }

    @Override
    public void archive(Id conversation, boolean archived) {
        done(() -> file.archive(conversation, archived));
    }

    void forgotten(Id conversation) {
        done(() -> file.forget(conversation));
    }

    @Override
    public List<Hit> search(String words, int limit) {
        return told(
                () -> {
                    var titles = new LinkedHashMap<Id, String>();
                    all().forEach(one -> titles.put(one.id(), one.title()));
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

    /**
     * Messages can be listed by branch alone, so all are read as records; that is long in a large
     * store, and done only where more was said than stands on the branch.
     */
    @Override
    public List<Message> branches(Id conversation) {
        return told(
                () -> {
                    var shown = memory.conversations().branch(conversation);
                    var said = shown.stream().filter(one -> one.episode().isPresent()).count();
                    if (memory.episodes().ofConversation(conversation).size() <= said) {
                        return List.<Message>of();
                    }
                    var found = new ArrayList<Message>();
                    memory.exports()
                            .read(
                                    ExportFilter.NONE,
                                    Set.of("messages"),
                                    record -> message(record, conversation).ifPresent(found::add));
                    return List.copyOf(found);
                });
    }

    private static Optional<Message> message(ArchiveRecord record, Id conversation) {
        var fields = record.fields();
        if (!fields.path("conversation").asString("").equals(conversation.toString())) {
            return Optional.empty();
        }
        return Id.parse(fields.path("id").asString(""))
                .map(
                        id ->
                                new Message(
                                        id,
                                        conversation,
                                        Id.parse(fields.path("parent").asString("")),
                                        Role.ofStored(fields.path("role").asString("user")),
                                        fields.path("text").asString(""),
                                        Message.State.valueOf(
                                                fields.path("state")
                                                        .asString("complete")
                                                        .toUpperCase(Locale.ROOT)),
                                        Optional.of(fields.path("model").asString(""))
                                                .filter(name -> !name.isEmpty()),
                                        Id.parse(fields.path("episode").asString("")),
                                        created(fields.path("createdAt").asString(""))));
    }

    private static Instant created(String text) {
        return text.isEmpty() ? Instant.EPOCH : Instant.parse(text);
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
