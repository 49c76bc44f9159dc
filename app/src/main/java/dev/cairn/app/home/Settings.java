package dev.cairn.app.home;

import java.util.Optional;

/**
 * What the user has set.
 *
 * @param model the id of the model in use, or the path of a model file; empty to answer from memory
 *     alone
 */
public record Settings(Optional<String> model) {

    public static Settings none() {
        return new Settings(Optional.empty());
    }

    public Settings withModel(Optional<String> newModel) {
        return new Settings(newModel);
    }
}
