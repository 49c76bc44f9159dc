package dev.cairn.app.forgetting;

import dev.cairn.app.terminal.DisplayWidth;
import dev.cairn.app.terminal.Output;
import dev.cairn.app.terminal.Terminal;
import dev.cairn.app.terminal.VisibleText;
import dev.cairn.memory.forgetting.Forgetting;

import java.util.ArrayList;
import java.util.List;

/** Words around erasure, the same in the commands and in the chat. */
public final class ForgettingTalk {
    private static final int SAMPLE_COLUMNS = 90;

    private ForgettingTalk() {}

    /** "2 memories and 1 fact"; an answer that became a memory counts as both. */
    public static String counts(Forgetting.Preview preview) {
        var parts = new ArrayList<String>();
        add(parts, preview.conversations(), "conversation", "conversations");
        add(parts, preview.episodes(), "memory", "memories");
        add(parts, preview.facts(), "fact", "facts");
        add(parts, preview.answers(), "answer", "answers");
        add(parts, preview.summaries(), "summary", "summaries");
        add(parts, preview.corrections(), "correction", "corrections");
        if (parts.isEmpty()) {
            return "nothing";
        }
        var last = parts.removeLast();
        return parts.isEmpty() ? last : String.join(", ", parts) + " and " + last;
    }

    private static void add(List<String> parts, int count, String one, String many) {
        if (count > 0) {
            parts.add(count + " " + (count == 1 ? one : many));
        }
    }

    /** What would go, with the beginnings of some of it. */
    public static void show(Forgetting.Preview preview, Terminal terminal, Output output) {
        output.line("This would erase " + counts(preview) + ":");
        var room = Math.min(SAMPLE_COLUMNS, terminal.columns().getAsInt() - 4);
        for (var text : preview.texts()) {
            output.line("  · " + DisplayWidth.cut(VisibleText.oneLine(text), room));
        }
        var more = preview.episodes() - preview.texts().size();
        if (more > 0 && !preview.texts().isEmpty()) {
            output.line("  · and %d more".formatted(more));
        }
    }

    public static String done(Forgetting.Preview preview) {
        return "Forgotten for good: " + counts(preview) + ".";
    }

    /** What to do about files that still hold a piece of it. */
    public static String residue(int files) {
        return "%d %s still hold a piece of it, since another program has the database open; close it and forget again"
                .formatted(files, files == 1 ? "file may" : "files may");
    }
}
