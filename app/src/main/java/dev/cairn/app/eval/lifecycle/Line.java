package dev.cairn.app.eval.lifecycle;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * One thing said in a life.
 *
 * @param way which list of phrasings it was drawn from ("home.move", "noise.mail")
 * @param truth what it tells of, the same for every line that tells the same ("like:jazz"); empty
 *     where nothing is to be remembered
 * @param keys words of which a fact drawn from it has to hold one; none for noise
 */
record Line(
        LocalDateTime at,
        Speaker speaker,
        String text,
        String way,
        Optional<String> truth,
        List<String> keys) {
    /** Who says it. */
    enum Speaker {
        USER,
        ASSISTANT,
        CAPTURE
    }
}
