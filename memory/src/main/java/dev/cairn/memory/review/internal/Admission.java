package dev.cairn.memory.review.internal;

import dev.cairn.memory.Space;
import dev.cairn.memory.episode.Episode;
import dev.cairn.memory.extraction.Candidate;
import dev.cairn.memory.store.internal.Session;

/** Decides which statements become facts at once. Runs inside the caller's transaction. */
public interface Admission {
    /** What the user says by their own hand is never asked about. */
    Admission OF_EVERYTHING =
            new Admission() {
                @Override
                public boolean isRefused(
                        Session session, Space space, Candidate candidate, Episode episode) {
                    return false;
                }

                @Override
                public Verdict of(
                        Session session, Space space, Candidate candidate, Episode episode) {
                    return new Verdict.Accept();
                }

                @Override
                public void leftOut(Session session, Episode episode, Verdict.TooMany verdict) {}
            };

    /**
     * Whether the user has declined this before, perhaps in slightly other words, or has said what
     * is to be made of just these words.
     */
    boolean isRefused(Session session, Space space, Candidate candidate, Episode episode);

    /** What is to become of a statement, if it is news. */
    Verdict of(Session session, Space space, Candidate candidate, Episode episode);

    /** Counts a statement that was left out. */
    void leftOut(Session session, Episode episode, Verdict.TooMany verdict);
}
