package dev.cairn.memory.forgetting.internal;

import dev.cairn.memory.store.internal.Session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Looks for what was forgotten in the bytes of every file of the data folder. A text that also
 * stands in something that was not forgotten is not looked for.
 */
public final class Residue {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 48;
    private static final int BLOCK = 1 << 20;

    private Residue() {}

    /** Pieces of the texts in reach, taken before they go. */
    public static List<String> needles(Session session, Reach reach) {
        var texts = new ArrayList<String>();
        add(session, "SELECT text FROM episode WHERE id = ?", reach.episodes(), texts);
        add(session, "SELECT text FROM fact WHERE id = ?", reach.facts(), texts);
        add(session, "SELECT value FROM fact WHERE id = ?", reach.facts(), texts);
        add(session, "SELECT was ->> 'text' FROM revision WHERE fact_id = ?", reach.facts(), texts);
        add(session, "SELECT was ->> 'text' FROM decision WHERE fact_id = ?", reach.facts(), texts);
        add(session, "SELECT text FROM claim WHERE episode_id = ?", reach.episodes(), texts);
        add(session, "SELECT value FROM claim WHERE episode_id = ?", reach.episodes(), texts);
        add(session, "SELECT text FROM message WHERE id = ?", reach.messages(), texts);
        add(session, "SELECT text FROM gist WHERE id = ?", reach.gists(), texts);
        add(session, "SELECT text FROM correction WHERE id = ?", reach.corrections(), texts);
        add(session, "SELECT name FROM entity WHERE id = ?", reach.entities(), texts);
        for (var sql :
                List.of(
                        "SELECT title FROM conversation WHERE id = ?",
                        "SELECT draft FROM conversation WHERE id = ?")) {
            add(session, sql, reach.conversations(), texts);
            add(session, sql, reach.titles(), texts);
        }
        return texts.stream().flatMap(text -> pieces(text).stream()).distinct().toList();
    }

    private static void add(
            Session session, String sql, Collection<Long> numbers, List<String> texts) {
        for (var number : numbers) {
            texts.addAll(session.list(sql, row -> row.getString(1), number));
        }
    }

    private static List<String> pieces(String text) {
        var stripped = text.strip();
        if (stripped.length() < SHORTEST) {
            return List.of();
        }
        if (stripped.length() <= LONGEST) {
            return List.of(stripped);
        }
        var middle = (stripped.length() - LONGEST) / 2;
        return List.of(
                stripped.substring(0, LONGEST),
                stripped.substring(middle, middle + LONGEST),
                stripped.substring(stripped.length() - LONGEST));
    }

    /** Those that do not stand in anything that is left. */
    public static List<String> gone(Session session, List<String> needles) {
        var wanted = new Needles(needles);
        var left = new BitSet(needles.size());
        // The index holds single words in lower case, whatever they come from.
        var inTheIndex = needles.stream().anyMatch(needle -> needle.indexOf(' ') < 0);
        session.each(
                """
                SELECT text FROM episode
                UNION ALL SELECT text || char(10) || value || char(10) || subject FROM fact
                UNION ALL SELECT text FROM message
                UNION ALL SELECT title || char(10) || draft FROM conversation
                UNION ALL SELECT text || char(10) || about FROM gist
                UNION ALL SELECT text FROM correction
                UNION ALL SELECT name FROM entity
                UNION ALL SELECT text || char(10) || value || char(10) || corrects FROM claim
                UNION ALL SELECT keywords || char(10) || context FROM fact_note
                UNION ALL SELECT was FROM revision UNION ALL SELECT was FROM decision
                """,
                row -> {
                    var text = row.getString(1);
                    look(wanted, text, left);
                    if (inTheIndex) {
                        look(wanted, text.toLowerCase(Locale.ROOT), left);
                    }
                });
        return IntStream.range(0, needles.size())
                .filter(needle -> !left.get(needle))
                .mapToObj(needles::get)
                .toList();
    }

    private static void look(Needles wanted, String text, BitSet left) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        left.or(wanted.in(bytes, bytes.length));
    }

    /** In how many files, models aside, one of the pieces still stands. */
    public static int files(Path home, List<String> needles) {
        if (needles.isEmpty()) {
            return 0;
        }
        var wanted = new Needles(needles);
        try (var all = Files.walk(home)) {
            var count = 0;
            for (var file : all.filter(Files::isRegularFile).toList()) {
                if (!file.startsWith(home.resolve("models")) && holds(file, wanted)) {
                    count++;
                }
            }
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException("looking for residue", e);
        }
    }

    private static boolean holds(Path file, Needles wanted) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            // Blocks overlap by the longest piece (four bytes a character at most).
            var buffer = new byte[BLOCK + LONGEST * 4];
            var kept = 0;
            int read;
            while ((read = stream.readNBytes(buffer, kept, BLOCK)) > 0) {
                var end = kept + read;
                if (!wanted.in(buffer, end).isEmpty()) {
                    return true;
                }
                kept = Math.min(end, LONGEST * 4);
                System.arraycopy(buffer, end - kept, buffer, 0, kept);
            }
            return false;
        } catch (NoSuchFileException e) {
            // The index merged it away while we looked.
            return false;
        }
    }
}
