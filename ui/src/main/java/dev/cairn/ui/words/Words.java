package dev.cairn.ui.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of one language. Immutable; thread-safe. */
public final class Words {
    private static final String BUNDLE = "dev.cairn.ui.words.words";

    private final Locale locale;
    private final ResourceBundle bundle;

    private Words(Locale locale, ResourceBundle bundle) {
        this.locale = locale;
        this.bundle = bundle;
    }

    /** The words for {@code locale}; English where there are none in its language. */
    public static Words in(Locale locale) {
        var control =
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Words(locale, ResourceBundle.getBundle(BUNDLE, locale, control));
    }

    public Locale locale() {
        return locale;
    }

    /**
     * The words for {@code key}, with {@code arguments} in their places.
     *
     * @throws java.util.MissingResourceException where the bundle has no such key, a mistake of
     *     ours
     */
    public String of(String key, Object... arguments) {
        var pattern = bundle.getString(key);
        return arguments.length == 0 && pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0
                ? pattern
                : new MessageFormat(pattern, locale).format(arguments);
    }

    /** The words for a key that is made from a name; {@code otherwise} where it has none. */
    public String ofName(String key, String otherwise) {
        return bundle.containsKey(key) ? of(key) : otherwise;
    }
}
