package dev.cairn.app.window;

import static dev.cairn.app.window.Told.done;
import static dev.cairn.app.window.Told.told;

import dev.cairn.memory.Id;
import dev.cairn.memory.Memory;
import dev.cairn.memory.consolidation.Merges;
import dev.cairn.memory.review.Edit;
import dev.cairn.memory.review.Proposed;
import dev.cairn.ui.inbox.InboxDesk;

import java.util.List;

/** The store's inbox. Thread-safe. */
final class StoredInbox implements InboxDesk {
    private final Memory memory;
    private final CurrentSpace space;

    StoredInbox(Memory memory, CurrentSpace space) {
        this.memory = memory;
        this.space = space;
    }

    @Override
    public List<Proposed> list() {
        return told(() -> memory.inbox().list(space.get()));
    }

    @Override
    public long waiting() {
        return told(() -> memory.inbox().waiting(space.get()));
    }

    @Override
    public void accept(List<Id> proposals) {
        done(() -> memory.inbox().accept(proposals));
    }

    @Override
    public void accept(Id proposal, Edit edit) {
        done(() -> memory.inbox().accept(proposal, edit));
    }

    @Override
    public void decline(List<Id> proposals) {
        done(() -> memory.inbox().decline(proposals));
    }

    @Override
    public void skip(List<Id> proposals) {
        done(() -> memory.inbox().skip(proposals));
    }

    @Override
    public void undo(List<Id> proposals) {
        done(() -> memory.inbox().undo(proposals));
    }

    @Override
    public List<Merges.Pair> duplicates() {
        return told(() -> memory.merges().open(space.get()));
    }

    @Override
    public void merge(Merges.Pair pair) {
        done(() -> memory.merges().merge(pair.stays(), pair.goes()));
    }

    @Override
    public void keepBoth(Merges.Pair pair) {
        done(() -> memory.merges().apart(pair.stays(), pair.goes()));
    }

    @Override
    public void reopen(Merges.Pair pair) {
        done(() -> memory.merges().reopen(pair.stays(), pair.goes()));
    }
}
