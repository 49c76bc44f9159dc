package dev.cairn.memory.extraction;

/** Why a fact should be asked about before it is kept. */
public enum Sensitivity {
    NONE,
    HEALTH,
    MONEY,
    /** Passwords, PINs, keys. */
    SECRET,
    /** A private matter of somebody else. */
    OTHERS
}
