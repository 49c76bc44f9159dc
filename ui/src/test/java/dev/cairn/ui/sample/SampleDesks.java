package dev.cairn.ui.sample;

import dev.cairn.memory.Id;
import dev.cairn.memory.Space;
import dev.cairn.memory.backup.Backup;
import dev.cairn.memory.consolidation.Merges;
import dev.cairn.memory.conversation.Conversation;
import dev.cairn.memory.conversation.Message;
import dev.cairn.memory.decay.DecaySettings;
import dev.cairn.memory.review.Edit;
import dev.cairn.memory.review.Policy;
import dev.cairn.memory.review.Proposed;
import dev.cairn.ui.conversations.ConversationDesk;
import dev.cairn.ui.firstrun.SampleDesk;
import dev.cairn.ui.inbox.InboxDesk;
import dev.cairn.ui.settings.HomeDesk;
import dev.cairn.ui.settings.Preferences;
import dev.cairn.ui.work.Trouble;
import dev.cairn.ui.work.TroubleException;

import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The desks of a sample companion: lists in memory, changed as the real ones would be. */
public final class SampleDesks {
    private SampleDesks() {}

    /** Conversations beside talking. */
    public static final class Conversing implements ConversationDesk {
        public final Set<Id> pinned = new LinkedHashSet<>();
        public final Set<Id> archived = new LinkedHashSet<>();
        public final List<Message> tree = new ArrayList<>();
        public final List<Hit> hits = new ArrayList<>();
        public final List<Turn> kept = new ArrayList<>();
        public final Map<Optional<Id>, String> drafts = new LinkedHashMap<>();
        private final SampleCompanion companion;

        Conversing(SampleCompanion companion) {
            this.companion = companion;
        }

        @Override
        public List<Conversation> archived() {
            return companion.allConversations().stream()
                    .filter(one -> archived.contains(one.id()))
                    .toList();
        }

        @Override
        public void pin(Id conversation, boolean pin) {
            companion.repin(conversation, pin);
        }

        @Override
        public void archive(Id conversation, boolean away) {
            if (away) {
                archived.add(conversation);
            } else {
                archived.remove(conversation);
            }
        }

        @Override
        public List<Hit> search(String words, int limit) {
            return hits.stream()
                    .filter(
                            hit ->
                                    hit.excerpt()
                                            .toLowerCase(java.util.Locale.ROOT)
                                            .contains(words.toLowerCase(java.util.Locale.ROOT)))
                    .limit(limit)
                    .toList();
        }

        @Override
        public List<Message> branches(Id conversation) {
            return tree.stream().filter(one -> one.conversation().equals(conversation)).toList();
        }

        @Override
        public List<Message> upTo(Id message) {
            var path = new ArrayList<Message>();
            var at = find(message);
            while (at.isPresent()) {
                path.addFirst(at.get());
                at = at.get().parent().flatMap(this::find);
            }
            return path;
        }

        private Optional<Message> find(Id id) {
            return tree.stream().filter(one -> one.id().equals(id)).findFirst();
        }

        @Override
        public synchronized String draft(Optional<Id> conversation) {
            return drafts.getOrDefault(conversation, "");
        }

        @Override
        public synchronized void keepDraft(Optional<Id> conversation, String text) {
            drafts.put(conversation, text);
        }

        @Override
        public Id keep(List<Turn> talk) {
            kept.addAll(talk);
            return companion.beginKept(talk);
        }
    }

    /** What waits. */
    public static final class Inbox implements InboxDesk {
        public final List<Proposed> waiting = new ArrayList<>();
        public final Map<Id, Proposed> decided = new LinkedHashMap<>();
        public final List<Merges.Pair> pairs = new ArrayList<>();
        public final List<Id> merged = new ArrayList<>();
        public final List<String> edited = new ArrayList<>();
        public Optional<Trouble> refusing = Optional.empty();

        @Override
        public synchronized List<Proposed> list() {
            return List.copyOf(waiting);
        }

        @Override
        public synchronized long waiting() {
            return waiting.size();
        }

        @Override
        public synchronized void accept(List<Id> proposals) {
            refusing.ifPresent(
                    trouble -> {
                        throw new TroubleException(trouble);
                    });
            proposals.forEach(this::take);
        }

        @Override
        public synchronized void accept(Id proposal, Edit edit) {
            edited.add(edit.text().orElse(""));
            take(proposal);
        }

        @Override
        public synchronized void decline(List<Id> proposals) {
            proposals.forEach(this::take);
        }

        @Override
        public synchronized void skip(List<Id> proposals) {
            for (var id : proposals) {
                take(id);
                var one = decided.remove(id);
                if (one != null) {
                    waiting.add(new Proposed(one.fact(), one.why(), one.negated(), true));
                }
            }
        }

        @Override
        public synchronized void undo(List<Id> proposals) {
            for (var id : proposals) {
                var one = decided.remove(id);
                if (one != null) {
                    waiting.addFirst(one);
                }
            }
        }

        @Override
        public synchronized List<Merges.Pair> duplicates() {
            return List.copyOf(pairs);
        }

        @Override
        public synchronized void merge(Merges.Pair pair) {
            pairs.remove(pair);
            merged.add(pair.goes());
        }

        @Override
        public synchronized void keepBoth(Merges.Pair pair) {
            pairs.remove(pair);
        }

        @Override
        public synchronized void reopen(Merges.Pair pair) {
            pairs.addFirst(pair);
            merged.remove(pair.goes());
        }

        private void take(Id id) {
            for (var one : List.copyOf(waiting)) {
                if (one.fact().id().equals(id)) {
                    waiting.remove(one);
                    decided.put(id, one);
                }
            }
        }
    }

    /** Samples to play with. */
    public static final class Playing implements SampleDesk {
        public volatile boolean here;
        public volatile boolean ownLeft;

        @Override
        public boolean here() {
            return here;
        }

        @Override
        public void bring(String space, Locale language) {
            here = true;
        }

        @Override
        public Left remove() {
            here = false;
            return ownLeft ? Left.OWN_WORDS : Left.NOTHING;
        }
    }

    /** The household. */
    public static final class Home implements HomeDesk {
        public Preferences preferences = Preferences.USUAL;
        public Policy policy = new Policy(Space.Review.ACCEPT, Set.of());
        public DecaySettings decay = DecaySettings.USUAL;
        public final List<Backup> backups = new ArrayList<>();
        public Optional<String> restored = Optional.empty();
        public final List<Space> spaces =
                new ArrayList<>(List.of(new Space(1, "Personal", Space.Review.ACCEPT)));
        private Space space = spaces.getFirst();

        @Override
        public Preferences preferences() {
            return preferences;
        }

        @Override
        public void prefer(Preferences newPreferences) {
            preferences = newPreferences;
        }

        @Override
        public List<Space> spaces() {
            return List.copyOf(spaces);
        }

        @Override
        public Space space() {
            return space;
        }

        @Override
        public void enter(String name) {
            space =
                    spaces.stream()
                            .filter(one -> one.name().equals(name))
                            .findFirst()
                            .orElseGet(
                                    () -> new Space(spaces.size() + 1, name, Space.Review.ACCEPT));
            if (!spaces.contains(space)) {
                spaces.add(space);
            }
        }

        @Override
        public Policy policy() {
            return policy;
        }

        @Override
        public void set(Policy newPolicy) {
            policy = newPolicy;
        }

        @Override
        public DecaySettings decay() {
            return decay;
        }

        @Override
        public void choose(DecaySettings settings) {
            decay = settings;
        }

        @Override
        public List<Share> sizes() {
            return List.of(
                    new Share("store", 18_400_000),
                    new Share("index", 9_100_000),
                    new Share("models", 322_591_712),
                    new Share("backups", 54_000_000),
                    new Share("other", 84_000));
        }

        @Override
        public List<Backup> backups() {
            return List.copyOf(backups);
        }

        @Override
        public Backup backUp() {
            var made =
                    new Backup(
                            Path.of("cairn-20261120-093000-000-asked.db"),
                            SampleCompanion.NOW,
                            Backup.Occasion.ASKED,
                            18_400_000);
            backups.addFirst(made);
            return made;
        }

        @Override
        public void restoreAfterwards(String backup) {
            restored = Optional.of(backup);
        }

        @Override
        public List<Finding> findings() {
            return List.of(
                    new Finding("paths", true, "/home/mara/.local/share/cairn"),
                    new Finding("database", true, "integrity good, schema 4, 18.4 MB"),
                    new Finding("model", true, "TinyLlama 1.1B, installed and verified"),
                    new Finding("cpu", true, "8 cores, 11.2 GB of memory free, avx2"),
                    new Finding("sockets", true, "none open"));
        }

        @Override
        public List<Part> parts() {
            return List.of(
                    new Part("Cairn", "Apache License 2.0"),
                    new Part("OpenJFX", "GPL 2 with Classpath Exception"),
                    new Part("SQLite", "Public domain"));
        }

        /** Has some copies. */
        Home lived() {
            backups.add(
                    new Backup(
                            Path.of("cairn-20261119-080000-000-daily.db"),
                            SampleCompanion.NOW.minus(1, ChronoUnit.DAYS),
                            Backup.Occasion.DAILY,
                            18_100_000));
            return this;
        }
    }
}
