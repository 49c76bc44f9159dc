package dev.cairn.memory.gist.internal;

import dev.cairn.memory.Id;
import dev.cairn.memory.episode.internal.EpisodeTable;
import dev.cairn.memory.gist.Gist;
import dev.cairn.memory.recall.internal.Terms;
import dev.cairn.memory.store.internal.Session;
import dev.cairn.memory.time.DateRange;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The gists of one long text: a few of each section's own sentences, in their order (ReadAgent, Lee
 * et al. 2024: gists of pages first, the pages when they are asked for). Reads only.
 */
public final class DocumentDraft {
    private static final int SENTENCES = 3;
    private static final int SHORT = 240;

    private final DayWords words;
    private final Choosing choosing;

    public DocumentDraft(Terms terms) {
        this.words = new DayWords(terms);
        this.choosing = new Choosing(terms);
    }

    /** A gist with the place it takes. */
    public record Part(GistTable.Place place, Told told) {}

    private record Said(long space, String text, OffsetDateTime at) {}

    /** The gists of an episode, section by section; none where it is gone. */
    public List<Part> of(Session session, long episode) {
        var said =
                session.first(
                        """
                        SELECT space_id, text, occurred_at, occurred_offset FROM episode WHERE id = ?
                        """,
                        row ->
                                new Said(
                                        row.getLong(1),
                                        row.getString(2),
                                        EpisodeTable.time(row.getLong(3), row.getInt(4))),
                        episode);
        return said.map(one -> of(episode, one)).orElse(List.of());
    }

    private List<Part> of(long episode, Said said) {
        var sections = DocumentSections.of(said.text);
        var title = DocumentSections.title(said.text);
        var day = said.at.toLocalDate();
        var parts = new ArrayList<Part>();
        for (var section : sections) {
            var place =
                    new GistTable.Place(
                            said.space, Gist.Shape.DOCUMENT, about(episode, section), day, day);
            var text = said.text.substring(section.from(), section.to());
            var chosen = chosen(episode, said.at, text);
            var lead =
                    "“%s”, %s, part %d of %d."
                            .formatted(
                                    title,
                                    DateRange.day(day).words(),
                                    parts.size() + 1,
                                    sections.size());
            parts.add(new Part(place, told(place, lead, heading(text, title), chosen)));
        }
        return parts;
    }

    private List<Statement> chosen(long episode, OffsetDateTime at, String text) {
        var found = choosing.of(words.ofText(episode, at, text), SENTENCES);
        var flat = text.replaceAll("\\s+", " ");
        return found.isEmpty()
                ? List.of(
                        new Statement(
                                beginning(flat.strip()),
                                true,
                                at,
                                at.toLocalDate(),
                                0,
                                List.of(Id.episode(episode))))
                : found.stream()
                        .sorted(Comparator.comparingInt(one -> flat.indexOf(one.text())))
                        .toList();
    }

    private static Told told(
            GistTable.Place place, String lead, Optional<String> heading, List<Statement> chosen) {
        var text = new StringBuilder(lead);
        heading.ifPresent(words -> text.append(' ').append(words).append(':'));
        chosen.forEach(one -> text.append(' ').append(one.text().strip()));
        return new Told(
                text.toString(),
                Wording.BY_RULES,
                Wording.hash(place, chosen),
                Wording.sources(chosen));
    }

    /** The section's own heading, where it begins with one that is not the title. */
    private static Optional<String> heading(String section, String title) {
        var first = DocumentSections.title(section);
        boolean isHeading = !first.isEmpty() && first.length() < 72 && !first.matches(".*[.!?,;]$");
        return Optional.of(first).filter(words -> isHeading && !words.equals(title));
    }

    private static String beginning(String text) {
        return text.length() <= SHORT
                ? text
                : text.substring(0, Math.max(1, text.lastIndexOf(' ', SHORT))) + " …";
    }

    /** Names a section without a word of it: the episode and the characters. */
    static String about(long episode, DocumentSections.Section section) {
        return "%d:%d-%d".formatted(episode, section.from(), section.to());
    }
}
