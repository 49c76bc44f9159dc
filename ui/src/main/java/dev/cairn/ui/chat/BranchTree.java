package dev.cairn.ui.chat;

import dev.cairn.memory.Id;
import dev.cairn.memory.conversation.Message;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The messages of a conversation with all their branches. Immutable. */
final class BranchTree {
    static final BranchTree NONE = new BranchTree(List.of());

    private final Map<Id, Optional<Id>> parents = new HashMap<>();
    private final Map<Optional<Id>, List<Id>> children = new HashMap<>();
    private final Map<Id, Id> byEpisode = new HashMap<>();

    /**
     * @param messages each after the one it follows, branches in the order in which they began
     */
    BranchTree(List<Message> messages) {
        for (var message : messages) {
            parents.put(message.id(), message.parent());
            children.computeIfAbsent(message.parent(), _ -> new ArrayList<>()).add(message.id());
            message.episode().ifPresent(episode -> byEpisode.put(episode, message.id()));
        }
    }

    /** The messages that stand where this one does, itself among them. */
    List<Id> siblings(Id message) {
        var parent = parents.get(message);
        return parent == null ? List.of() : List.copyOf(children.getOrDefault(parent, List.of()));
    }

    /** The end of the newest branch that goes through a message. */
    Id leaf(Id message) {
        var at = message;
        for (var next = children.get(Optional.of(at));
                next != null;
                next = children.get(Optional.of(at))) {
            at = next.getLast();
        }
        return at;
    }

    /** The message that became an episode. */
    Optional<Id> message(Id episode) {
        return Optional.ofNullable(byEpisode.get(episode));
    }
}
