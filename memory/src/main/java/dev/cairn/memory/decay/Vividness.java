package dev.cairn.memory.decay;

/**
 * What a retention means to a person. With the usual curve a memory of middling importance that
 * never comes up again is vivid for a month and faded after three; a dear one fades in a year and
 * more.
 */
public enum Vividness {
    VIVID,
    FADING,
    FADED;

    private static final double STILL_VIVID = .7;
    private static final double NOT_YET_FADED = .5;

    public static Vividness of(double retention) {
        return retention >= STILL_VIVID ? VIVID : retention >= NOT_YET_FADED ? FADING : FADED;
    }
}
