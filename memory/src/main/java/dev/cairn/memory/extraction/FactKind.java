package dev.cairn.memory.extraction;

/** What sort of statement a fact is. */
public enum FactKind {
    /** Something that holds for a while: where one lives, what one does. */
    STATE,
    /** Something that happened. */
    EVENT,
    /** Something meant to happen. */
    PLAN,
    /** A like or a dislike. */
    PREFERENCE,
    /** Who somebody is to somebody. */
    RELATION,
    /** How the assistant shall behave from now on. */
    INSTRUCTION,
    /** What the user asked to be kept, in no form the rules know. */
    NOTE
}
