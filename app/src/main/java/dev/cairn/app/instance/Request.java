package dev.cairn.app.instance;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Optional;

/** What a second start asks of the program that runs. */
public sealed interface Request {

    /** Brings the main window to the front. */
    record Open() implements Request {}

    /** Nothing but to be there: a start with {@code --hidden} while the program runs. */
    record Stay() implements Request {}

    /**
     * Shows the capture window.
     *
     * @param text what shall stand in it; empty for what is there
     */
    record Capture(String text) implements Request {}

    /** Another program has written to the store: what is shown may be old. */
    record Changed() implements Request {}

    /** How the start went, for measuring. */
    record Started() implements Request {}

    /** Shows the capture window as the hotkey does, and tells how long it took, for measuring. */
    record Timed() implements Request {}

    /** Ends the program. */
    record Quit() implements Request {}

    /** As one JSON object. */
    default String written() {
        var object = JsonMapper.shared().createObjectNode();
        object.put("do", name());
        if (this instanceof Capture(var text)) {
            object.put("text", text);
        }
        return object.toString();
    }

    private String name() {
        return switch (this) {
            case Open _ -> "open";
            case Stay _ -> "stay";
            case Capture _ -> "capture";
            case Changed _ -> "changed";
            case Started _ -> "started";
            case Timed _ -> "timed";
            case Quit _ -> "quit";
        };
    }

    /** Reads what {@link #written} wrote; empty for what this version does not know. */
    static Optional<Request> read(JsonNode tree) {
        return switch (tree.path("do").asString("")) {
            case "open" -> Optional.of(new Open());
            case "stay" -> Optional.of(new Stay());
            case "capture" -> Optional.of(new Capture(tree.path("text").asString("")));
            case "changed" -> Optional.of(new Changed());
            case "started" -> Optional.of(new Started());
            case "timed" -> Optional.of(new Timed());
            case "quit" -> Optional.of(new Quit());
            default -> Optional.empty();
        };
    }
}
