package dev.cairn.memory.recall.internal;

import dev.cairn.memory.episode.Role;
import dev.cairn.memory.episode.internal.EpisodeTable;
import dev.cairn.memory.store.internal.Session;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Windows with their words, read from the store. Runs inside the caller's transaction. */
public final class WindowTexts {
    private WindowTexts() {}

    /** Part of an episode, as a window spans it. */
    public record Line(long episode, Role role, String speaker, String text, boolean whole) {}

    /** A window with its words, oldest line first. */
    public record Window(
            long number,
            long space,
            long focus,
            String shape,
            OffsetDateTime occurredAt,
            List<Line> lines) {

        public List<Long> episodes() {
            return lines.stream().map(Line::episode).distinct().toList();
        }

        /** As it is indexed: each line after its speaker's name. */
        public String words() {
            var words = new StringBuilder();
            for (var line : lines) {
                if (!line.speaker.isEmpty()) {
                    words.append(line.speaker).append(": ");
                }
                words.append(line.text).append('\n');
            }
            return words.toString();
        }

        /** As it is embedded: every line has a speaker, for it is part of the meaning. */
        public String meaning() {
            var meaning = new StringBuilder();
            for (var line : lines) {
                meaning.append(name(line)).append(": ").append(line.text).append('\n');
            }
            return meaning.toString();
        }

        private static String name(Line line) {
            if (!line.speaker.isEmpty()) {
                return line.speaker;
            }
            return switch (line.role) {
                case USER -> "User";
                case ASSISTANT -> "Assistant";
                case OTHER -> "Other";
            };
        }
    }

    /** The windows made for an episode. */
    public static List<Window> of(Session session, long episode) {
        var windows =
                session.list(
                        "SELECT id FROM window WHERE focus_id = ? ORDER BY id",
                        row -> row.getLong(1),
                        episode);
        // A text of megabytes has thousands of windows: it is read once for all of them.
        var said = new HashMap<Long, Said>();
        return windows.stream().flatMap(window -> find(session, window, said).stream()).toList();
    }

    /** One window, if it is still there. */
    public static Optional<Window> find(Session session, long window) {
        return find(session, window, new HashMap<>());
    }

    private record Said(Role role, String speaker, String text) {}

    private record Span(long episode, int from, int to) {}

    private static Optional<Window> find(Session session, long window, Map<Long, Said> said) {
        var lines =
                session
                        .list(
                                """
                                SELECT episode_id, char_from, char_to FROM window_episode
                                WHERE window_id = ? ORDER BY position
                                """,
                                row -> new Span(row.getLong(1), row.getInt(2), row.getInt(3)),
                                window)
                        .stream()
                        .map(
                                span ->
                                        line(
                                                span,
                                                said.computeIfAbsent(
                                                        span.episode,
                                                        episode -> said(session, episode))))
                        .toList();
        return session.first(
                """
                SELECT id, space_id, focus_id, shape, occurred_at, occurred_offset
                FROM window WHERE id = ?
                """,
                row ->
                        new Window(
                                row.getLong(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getString(4),
                                EpisodeTable.time(row.getLong(5), row.getInt(6)),
                                lines),
                window);
    }

    private static Said said(Session session, long episode) {
        return session.first(
                        "SELECT role, speaker, text FROM episode WHERE id = ?",
                        row ->
                                new Said(
                                        Role.ofStored(row.getString(1)),
                                        row.getString(2),
                                        row.getString(3)),
                        episode)
                .orElseThrow();
    }

    private static Line line(Span span, Said said) {
        var to = Math.min(span.to, said.text.length());
        return new Line(
                span.episode,
                said.role,
                said.speaker,
                said.text.substring(span.from, to),
                span.from == 0 && to == said.text.length());
    }
}
