package dev.cairn.app.instance;

/** What came of wanting to be the program of a data folder. */
public sealed interface Claim {

    /** This process is it. */
    record First(Instance instance) implements Claim {}

    /** Another is. */
    record Second(Running other) implements Claim {}

    /**
     * It cannot be known here; the program works, but a second start will not find it.
     *
     * @param sentence why, for the log and the doctor
     */
    record Unknown(String sentence) implements Claim {}
}
