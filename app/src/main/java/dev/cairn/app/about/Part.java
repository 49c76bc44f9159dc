package dev.cairn.app.about;

/**
 * A library, a runtime or a model that the program carries.
 *
 * @param version empty where it has none of its own
 * @param licence its SPDX name where it has one; of several it may be used under any
 */
public record Part(String name, String version, String licence) {
    /** Name and version, as they are shown. */
    public String title() {
        return version.isEmpty() ? name : name + " " + version;
    }
}
