package dev.cairn.ui.work;

/**
 * Something that the user is told in one sentence, wherever they are in the window.
 *
 * @param details for whoever wants to know exactly; may be blank, and never holds the user's words
 */
public record Notice(Kind kind, String sentence, String details) {
    /** What sort of news it is: each has its own sign and colour. */
    public enum Kind {
        /** What the user asked for has been done. */
        DONE,
        /** Good to know; nothing is amiss. */
        INFORMATION,
        /** It went otherwise than one would wish, and nothing is lost. */
        WARNING,
        /** It could not be done. */
        ERROR;

        /** Whether it may go by itself after a while: nobody has to do anything about it. */
        public boolean passes() {
            return this == DONE || this == INFORMATION;
        }
    }

    public static Notice done(String sentence) {
        return new Notice(Kind.DONE, sentence, "");
    }

    public static Notice information(String sentence) {
        return new Notice(Kind.INFORMATION, sentence, "");
    }

    public static Notice warning(String sentence) {
        return new Notice(Kind.WARNING, sentence, "");
    }

    public static Notice of(Trouble trouble) {
        return new Notice(Kind.ERROR, trouble.sentence(), trouble.details());
    }
}
