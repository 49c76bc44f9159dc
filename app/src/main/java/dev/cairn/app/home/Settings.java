package dev.cairn.app.home;

import java.util.Optional;

/**
 * What the user has set.
 *
 * @param model the id of the model in use, or the path of a model file; empty to answer from memory
 *     alone
 * @param modelRestMinutes how long after its last answer the model leaves memory; 0 for never
 * @param encoder the folder of the sentence encoder in use; empty for the one that Cairn carries
 */
public record Settings(Optional<String> model, int modelRestMinutes, Optional<String> encoder) {
    /** Long enough for a talk with pauses, short enough to give the memory back. */
    public static final int USUAL_REST_MINUTES = 20;

    /** A week: more is as good as never. */
    public static final int MOST_REST_MINUTES = 7 * 24 * 60;

    public static Settings none() {
        return new Settings(Optional.empty(), USUAL_REST_MINUTES, Optional.empty());
    }

    public Settings withModel(Optional<String> newModel) {
        return new Settings(newModel, modelRestMinutes, encoder);
    }

    public Settings withModelRestMinutes(int minutes) {
        return new Settings(model, minutes, encoder);
    }

    public Settings withEncoder(Optional<String> folder) {
        return new Settings(model, modelRestMinutes, folder);
    }
}
