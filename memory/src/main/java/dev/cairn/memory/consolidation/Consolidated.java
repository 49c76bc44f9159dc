package dev.cairn.memory.consolidation;

/**
 * What a run of consolidation did.
 *
 * @param gists made, made anew, or taken away
 * @param portraitChanges slots that came or left
 * @param merged near-duplicates that were merged; always 0, for that is the user's to decide
 * @param proposed near-duplicates newly proposed
 * @param fading facts that hold and are fading or faded
 * @param complete whether nothing was left undone
 */
public record Consolidated(
        int gists, int portraitChanges, int merged, int proposed, int fading, boolean complete) {}
