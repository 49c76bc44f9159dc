package dev.cairn.memory.recall.internal;

import dev.cairn.memory.gist.Gist;
import dev.cairn.memory.gist.internal.DocumentSections;
import dev.cairn.memory.gist.internal.GistTable;
import dev.cairn.memory.store.internal.Session;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is told first when somebody asks what a long text is about: the gists of its sections, in
 * their order. Who asks for a detail gets the passage. Runs inside the caller's transaction.
 */
final class DocumentOverview {
    private static final int LONGEST = 400;

    /** Characters of a text in which its title is looked for. */
    private static final int HEAD = 400;

    /** Texts whose titles are compared, the newest. */
    private static final int MOST = 2_000;

    private static final Pattern OF_A_TEXT =
            Pattern.compile(
                    "(?i)\\bwhat(?:'s| is| was| does| did)\\b.*\\b(?:about|say|cover|contain|deal"
                            + " with)\\b|\\b(?:summ?ar(?:y|i[sz]e)|overview|gist|main points|key"
                            + " points|outline|recap)\\b|\\btell me (?:everything |all |more"
                            + " )?about\\b|\\bworum geht\\b|\\bwas"
                            + " steht\\b|\\bfasse?\\b.*\\bzusammen|zusammenfassung|überblick");

    private static final Pattern NAMES_A_TEXT =
            Pattern.compile(
                    "(?i)\\b(?:document|text|article|report|paper|book|file|pdf|essay|manual|handbook|chapter|transcript|minutes|protocol|dokument|artikel|bericht|buch|datei|aufsatz|handbuch|protokoll)s?\\b");

    /** Share of a title's telling words that have to stand in the question, or the other way. */
    private static final double NAMED = .6;

    private final Session session;
    private final long space;
    private final Terms terms;

    DocumentOverview(Session session, long space, Terms terms) {
        this.session = session;
        this.space = space;
        this.terms = terms;
    }

    /**
     * The gists of the text that is asked about; empty for most questions.
     *
     * @param best the episodes that match the question best, best first
     */
    List<Gist> of(String asked, List<Long> best) {
        var question = asked.substring(0, Math.min(asked.length(), LONGEST));
        if (!OF_A_TEXT.matcher(question).find()) {
            return List.of();
        }
        return named(question).or(() -> meant(question, best)).map(this::gists).orElse(List.of());
    }

    private record Titled(long episode, double share) {}

    private Optional<Long> named(String question) {
        var said = new HashSet<>(terms.ofQuestion(question));
        return session
                .list(
                        """
                        SELECT id, substr(text, 1, ?) FROM episode
                        WHERE id IN (
                          SELECT s.source_id FROM gist g JOIN gist_source s ON s.gist_id = g.id
                          WHERE g.space_id = ? AND g.shape = 'document' AND g.text <> '')
                        ORDER BY id DESC LIMIT ?
                        """,
                        row ->
                                new Titled(
                                        row.getLong(1),
                                        share(said, DocumentSections.title(row.getString(2)))),
                        HEAD,
                        space,
                        MOST)
                .stream()
                .filter(one -> one.share >= NAMED)
                .max(Comparator.comparingDouble(Titled::share))
                .map(Titled::episode);
    }

    private double share(Set<String> said, String title) {
        var telling = terms.ofQuestion(title);
        var there = telling.stream().filter(said::contains).count();
        return telling.isEmpty() ? 0 : (double) there / telling.size();
    }

    /** "What is that report about": the best that matches, if it is a long text. */
    private Optional<Long> meant(String question, List<Long> best) {
        if (!NAMES_A_TEXT.matcher(question).find()) {
            return Optional.empty();
        }
        return best.stream().limit(3).filter(episode -> !gists(episode).isEmpty()).findFirst();
    }

    private List<Gist> gists(long episode) {
        return GistTable.ofDocument(session, episode);
    }
}
