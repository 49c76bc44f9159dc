package dev.cairn.app.home;

import java.util.Optional;

/**
 * What the user has set.
 *
 * @param model the id of the model in use, or the path of a model file; empty to answer from memory
 *     alone
 * @param modelRestMinutes how long after its last answer the model leaves memory; 0 for never
 */
public record Settings(Optional<String> model, int modelRestMinutes) {
    /** Long enough for a talk with pauses, short enough to give the memory back. */
    public static final int USUAL_REST_MINUTES = 20;

    /** A week: more is as good as never. */
    public static final int MOST_REST_MINUTES = 7 * 24 * 60;

    public static Settings none() {
        return new Settings(Optional.empty(), USUAL_REST_MINUTES);
    }

    public Settings withModel(Optional<String> newModel) {
        return new Settings(newModel, modelRestMinutes);
    }

    public Settings withModelRestMinutes(int minutes) {
        return new Settings(model, minutes);
    }
}
