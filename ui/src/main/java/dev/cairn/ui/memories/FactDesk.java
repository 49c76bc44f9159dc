package dev.cairn.ui.memories;

import dev.cairn.memory.Id;
import dev.cairn.memory.decay.Retention;
import dev.cairn.memory.entity.Entities;
import dev.cairn.memory.entity.Entity;
import dev.cairn.memory.fact.Fact;
import dev.cairn.memory.forgetting.Forgetting;
import dev.cairn.memory.review.Edit;
import dev.cairn.memory.review.Revision;
import dev.cairn.ui.work.Work;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A hand on every memory. Every method may block; thread-safe. */
public interface FactDesk {
    Optional<Fact> find(Id fact);

    /** The facts that rest on an episode, whether they count already or wait in the inbox. */
    List<Fact> from(Id episode);

    /**
     * The same, once the episode has been read for facts; empty where that takes too long or {@code
     * work} is cancelled.
     */
    List<Fact> awaitFrom(Id episode, Work work);

    /** How what a fact tells came to be as it is: oldest first. */
    List<Fact> history(Id fact);

    /** How a fact was before each change by hand, the newest change first. */
    List<Revision> revisions(Id fact);

    /** Changes a fact; what holds it now, empty where there is no such fact. */
    Optional<Id> edit(Id fact, Edit edit);

    /** Brings back how a fact was before the last change by hand; false where there was none. */
    boolean undo(Id fact);

    /** Takes a fact back: it never was true. Can be undone. */
    boolean retract(Id fact);

    void pin(Id fact, boolean pinned);

    /** Notes that the user still wants this, so that it is vivid again. */
    void confirm(Id fact);

    /** How vivid each fact is. */
    Map<Id, Retention> retentions();

    /** What is fading or faded, the most important first. */
    List<Fading> fading();

    /** Whom and what facts are about, those of most facts first. */
    List<Entity> entities();

    Entities.Change merge(String into, String other);

    Entities.Change split(String from, String name);

    /** What would go with these. */
    Forgetting.Preview preview(List<Id> ids);

    /** What would go with everything that names somebody or something. */
    Forgetting.Preview previewAbout(String name);

    /** Erases everything that names somebody or something. */
    Erased forgetAbout(String name);

    /** Keeps what the user says of an answer; false where its question is not remembered. */
    boolean correct(Id message, String words);

    Holdings holdings();

    /** A fact that is about to be forgotten, and how it stands. */
    record Fading(Fact fact, Retention retention) {}

    /**
     * How much there is.
     *
     * @param facts that hold now
     * @param episodes things said, captured and imported
     * @param bytes of the store on the disk, with what belongs to it
     */
    record Holdings(long facts, long episodes, long bytes) {}
}
