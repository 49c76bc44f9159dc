package dev.cairn.sync.imports.internal;

import dev.cairn.memory.episode.Role;
import dev.cairn.memory.exchange.ImportedMessage;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The tree that another program keeps a conversation in, and its way into ours: what holds no words
 * is left out and what followed it is joined to what it followed; a cycle is cut; the branch to the
 * last message shown is the live one.
 */
final class MessageTree {
    /** What a node says; nodes without words have none. */
    record Turn(
            Role role, String speaker, String text, @Nullable Instant at, @Nullable String model) {}

    private record Node(String id, @Nullable String parent, @Nullable Turn turn) {}

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private @Nullable String last;
    private boolean cyclic;
    private int twice;

    /** Adds a node; of two with one id the first counts. */
    void add(String id, @Nullable String parent, @Nullable Turn turn) {
        if (nodes.putIfAbsent(id, new Node(id, parent, turn)) == null) {
            last = id;
        } else {
            twice++;
        }
    }

    /** The node added last. */
    @Nullable String last() {
        return last;
    }

    /** Whether a cycle had to be cut; known after {@link #messages}. */
    boolean isCyclic() {
        return cyclic;
    }

    /** How many nodes had the id of an earlier one. */
    int twice() {
        return twice;
    }

    boolean holds(@Nullable String id) {
        return id != null && nodes.containsKey(id);
    }

    /** The earliest time that a message has. */
    Optional<Instant> earliest() {
        return times().min(Instant::compareTo);
    }

    /** The latest time that a message has. */
    Optional<Instant> latest() {
        return times().max(Instant::compareTo);
    }

    private java.util.stream.Stream<Instant> times() {
        return nodes.values().stream()
                .flatMap(node -> Optional.ofNullable(node.turn).stream())
                .flatMap(turn -> Optional.ofNullable(turn.at).stream());
    }

    /**
     * The messages, each after the one it follows.
     *
     * @param prefix put before ids, so that they are keys for good
     * @param leaf the end of the live branch; else that of the node added last
     * @param fallback when what has no time was said, and nothing before it has one
     */
    List<ImportedMessage> messages(
            String prefix, @Nullable String leaf, Instant fallback, ZoneId zone) {
        var live = live(holds(leaf) ? leaf : last);
        var kept = new HashMap<String, Optional<String>>();
        var times = new HashMap<String, Instant>();
        var found = new ArrayList<ImportedMessage>();
        for (var node : inOrder()) {
            var parent =
                    node.parent == null
                            ? Optional.<String>empty()
                            : kept.getOrDefault(node.parent, Optional.empty());
            var before = node.parent == null ? fallback : times.getOrDefault(node.parent, fallback);
            var turn = node.turn;
            var at = turn == null || turn.at == null ? before : turn.at;
            times.put(node.id, at);
            if (turn == null || turn.text.isBlank()) {
                kept.put(node.id, parent);
                continue;
            }
            kept.put(node.id, Optional.of(node.id));
            found.add(
                    new ImportedMessage(
                            prefix + node.id,
                            parent.map(prefix::concat),
                            turn.role,
                            turn.speaker,
                            turn.text,
                            at.atZone(zone).toOffsetDateTime(),
                            Optional.ofNullable(turn.model),
                            live.contains(node.id)));
        }
        return found;
    }

    private Set<String> live(@Nullable String leaf) {
        var branch = new HashSet<String>();
        var at = leaf;
        while (at != null && nodes.get(at) != null && branch.add(at)) {
            at = nodes.get(at).parent;
        }
        return branch;
    }

    /** Parents first; what only a cycle leads to begins where the file has it first. */
    private List<Node> inOrder() {
        var children = new HashMap<String, List<Node>>();
        var roots = new ArrayDeque<Node>();
        for (var node : nodes.values()) {
            if (node.parent == null || !nodes.containsKey(node.parent)) {
                roots.add(node);
            } else {
                children.computeIfAbsent(node.parent, _ -> new ArrayList<>()).add(node);
            }
        }
        var ordered = new LinkedHashMap<String, Node>();
        follow(roots, children, ordered);
        for (var node : nodes.values()) {
            if (!ordered.containsKey(node.id)) {
                cyclic = true;
                follow(
                        new ArrayDeque<>(List.of(new Node(node.id, null, node.turn))),
                        children,
                        ordered);
            }
        }
        return List.copyOf(ordered.values());
    }

    private static void follow(
            ArrayDeque<Node> open, Map<String, List<Node>> children, Map<String, Node> ordered) {
        while (!open.isEmpty()) {
            var node = open.removeFirst();
            if (ordered.putIfAbsent(node.id, node) == null) {
                var next = children.getOrDefault(node.id, List.of());
                for (var i = next.size() - 1; i >= 0; i--) {
                    open.addFirst(next.get(i));
                }
            }
        }
    }
}
