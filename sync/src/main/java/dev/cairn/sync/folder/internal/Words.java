package dev.cairn.sync.folder.internal;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/**
 * Passphrases that can be read out and typed: words of two syllables, each standing for eleven
 * random bits, in the manner of proquints (Wilkerson 2009). Eight of them have 88 bits, which
 * Argon2id puts out of reach of guessing.
 */
public final class Words {
    /** In a passphrase. */
    public static final int COUNT = 8;

    /** All there are. */
    public static final int DIFFERENT = 1 << 11;

    private static final String FIRST = "bdfghjklmnprstvz";
    private static final String VOWELS = "aiou";
    private static final String SECOND = "dgklmnrt";

    private Words() {}

    /** A new passphrase: words with a space between. */
    public static String fresh(SecureRandom random) {
        List<String> words = new ArrayList<>();
        for (var i = 0; i < COUNT; i++) {
            words.add(word(random.nextInt(DIFFERENT)));
        }
        return String.join(" ", words);
    }

    /** The word for eleven bits: consonant, vowel, consonant, vowel; four, two, three and two. */
    static String word(int bits) {
        return ""
                + FIRST.charAt(bits >> 7 & 15)
                + VOWELS.charAt(bits >> 5 & 3)
                + SECOND.charAt(bits >> 2 & 7)
                + VOWELS.charAt(bits & 3);
    }
}
