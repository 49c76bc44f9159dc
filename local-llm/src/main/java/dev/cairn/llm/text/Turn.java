package dev.cairn.llm.text;

/** One turn of the conversation that is put before the model. */
public record Turn(Role role, String text) {
    /** Instructions to the model. */
    public static Turn system(String text) {
        return new Turn(Role.SYSTEM, text);
    }

    /** What the user says. */
    public static Turn user(String text) {
        return new Turn(Role.USER, text);
    }

    /** What the model said before. */
    public static Turn assistant(String text) {
        return new Turn(Role.ASSISTANT, text);
    }

    /** Never shows the text: turns must not reach a log. */
    @Override
    public String toString() {
        return "Turn[" + role + ", " + text.length() + " characters]";
    }
}
