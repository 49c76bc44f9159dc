package dev.cairn.ui.chat;

import dev.cairn.memory.Id;
import dev.cairn.memory.answering.Trace;
import dev.cairn.memory.conversation.Message;
import dev.cairn.memory.episode.Role;
import dev.cairn.ui.Surroundings;
import dev.cairn.ui.work.Outcome;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** Reads the messages of a conversation, on the branch that is wanted. */
final class Reading {
    /** So many of the last messages are traced before they are shown; a trace is a query. */
    private static final int TRACED_AT_ONCE = 40;

    private final Surroundings around;
    private BranchTree tree = BranchTree.NONE;

    Reading(Surroundings around) {
        this.around = around;
    }

    /**
     * What was read.
     *
     * @param sought the message that was looked for
     */
    record Read(List<MessageViewModel> messages, Optional<MessageViewModel> sought) {}

    /** Something to read beside the window's thread. */
    interface Job {
        Read read();
    }

    /**
     * The branch shown last, or the one on which an episode was said.
     *
     * @param episode what shall be on it
     */
    Job of(Id conversation, Optional<Id> episode) {
        return () -> {
            var branch = around.companion().branch(conversation);
            if (episode.isPresent() && !holds(branch, episode.get())) {
                var all = around.companion().conversing().branches(conversation);
                var found = new BranchTree(all);
                var message = found.message(episode.get());
                if (message.isPresent()) {
                    branch = around.companion().conversing().upTo(found.leaf(message.get()));
                }
            }
            return read(branch, episode);
        };
    }

    /** The newest branch that goes through a message. */
    Job branchThrough(Id message) {
        var leaf = tree.leaf(message);
        return () -> read(around.companion().conversing().upTo(leaf), Optional.empty());
    }

    private static boolean holds(List<Message> branch, Id episode) {
        return branch.stream().anyMatch(one -> one.episode().equals(Optional.of(episode)));
    }

    /**
     * The messages, the last ones with what they were made from. Runs beside the window's thread.
     */
    private Read read(List<Message> branch, Optional<Id> episode) {
        var read = new ArrayList<MessageViewModel>();
        var sought = Optional.<MessageViewModel>empty();
        for (var message : branch) {
            var late = branch.size() - read.size() <= TRACED_AT_ONCE;
            var traced = late && message.role() == Role.ASSISTANT;
            var trace = traced ? around.companion().trace(message.id()) : Optional.<Trace>empty();
            var one = MessageViewModel.of(message, trace, around.pulse());
            if (late && message.role() == Role.USER) {
                message.episode()
                        .map(around.companion().remembering()::from)
                        .ifPresent(
                                facts ->
                                        one.kept()
                                                .set(
                                                        facts.stream()
                                                                .map(f -> new Kept(f, false))
                                                                .toList()));
            }
            if (episode.isPresent() && message.episode().equals(episode)) {
                sought = Optional.of(one);
            }
            read.add(one);
        }
        return new Read(read, sought);
    }

    /** Tells each message what else stands in its place; beside the window's thread at first. */
    void tellSiblings(Id conversation, List<MessageViewModel> shown) {
        around.worker()
                .start(
                        _ -> new BranchTree(around.companion().conversing().branches(conversation)),
                        outcome -> {
                            if (outcome instanceof Outcome.Done(var read)) {
                                tree = read;
                                shown.forEach(this::tellSiblings);
                            }
                        });
    }

    private void tellSiblings(MessageViewModel message) {
        if (message.id().isPresent()) {
            var siblings = tree.siblings(message.id().get());
            if (siblings.size() > 1) {
                message.siblings()
                        .set(new Siblings(siblings.indexOf(message.id().get()), siblings));
            }
        }
    }

    /** Reads what earlier messages were made from, where that was not done with the last ones. */
    void trace(List<MessageViewModel> earlier) {
        var untraced =
                earlier.stream()
                        .filter(message -> message.role() == Role.ASSISTANT)
                        .filter(message -> message.trace().get().isEmpty())
                        .toList();
        if (untraced.isEmpty()) {
            return;
        }
        around.worker()
                .start(
                        _ -> {
                            var traces = new HashMap<MessageViewModel, Trace>();
                            for (var answer : untraced) {
                                answer.id()
                                        .flatMap(around.companion()::trace)
                                        .ifPresent(trace -> traces.put(answer, trace));
                            }
                            return traces;
                        },
                        outcome -> {
                            if (outcome instanceof Outcome.Done(var traces)) {
                                traces.forEach(MessageViewModel::madeFrom);
                            }
                        });
    }
}
