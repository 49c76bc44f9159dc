package dev.cairn.memory.recall.internal;

import dev.cairn.memory.Id;
import dev.cairn.memory.Space;
import dev.cairn.memory.gist.Gist;
import dev.cairn.memory.gist.internal.GistTable;
import dev.cairn.memory.recall.Recollection;
import dev.cairn.memory.recall.Why;
import dev.cairn.memory.store.internal.Session;
import dev.cairn.memory.time.DateRange;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is told before single memories when somebody asks how a time was, or for all about a name:
 * the gists of its days or weeks, or of the name (ReadAgent, Lee et al. 2024, section 3: gists
 * first, passages behind them). Questions for one thing get none.
 */
final class Overview {
    /** Gists of one answer; more would leave no room for what was said. */
    private static final int MOST = 5;

    /** Days from which weeks tell it better. */
    private static final int A_FEW_DAYS = 4;

    /** Characters of a question that are looked at; what follows is no question any more. */
    private static final int LONGEST = 400;

    private static final String SHARE = "it sums up what was asked about";

    private static final Pattern OF_A_TIME =
            Pattern.compile(
                    "\\bwhat (?:did|have|had|was|were|'ve|all did)"
                        + " (?:I|we)\\b.*\\b(?:do|done|doing|up to|experience[d]?)\\b|\\bwhat(?:'s|"
                        + " has| had| was| is| all| else)*\\b.*\\b(?:happen(?:ed|ing)?|going"
                        + " on|went on|new)\\b|\\bhow (?:was|were|did|have been)"
                        + " (?:my|the|our|last|this|things|it)\\b|\\bwas (?:habe|hab|haben)"
                        + " (?:ich|wir)\\b.*\\b(?:gemacht|erlebt|getan)\\b|\\bwas"
                        + " (?:war|ist|alles)\\b.*\\b(?:los|passiert|geschehen)\\b|\\bwie"
                        + " (?:war|waren|lief)\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern OF_ANYTHING =
            Pattern.compile(
                    "\\b(?:summ?ar(?:y|i[sz]e)|overview|recap|catch me up|tell me (?:everything"
                        + " |all |more )?about|what do (?:you|I|we) know (?:about|of)|bring me up"
                        + " to (?:date|speed)|remind me"
                        + " (?:about|of)|fasse?\\b.*\\bzusammen|zusammenfassung|überblick|erzähl"
                        + " mir|was wei(?:ß|ss)t du (?:über|von))",
                    Pattern.CASE_INSENSITIVE);

    private final Session session;
    private final Space space;
    private final Terms terms;
    private final Set<Long> without;

    Overview(Session session, Space space, Terms terms, Set<Long> without) {
        this.session = session;
        this.space = space;
        this.terms = terms;
        this.without = without;
    }

    /**
     * The gists that answer a question, in their order of time; empty for most questions.
     *
     * @param best the episodes that match best, best first
     * @param above the score of the best single memory, which gists stand before
     */
    List<Recollection> of(
            String asked, List<DateRange> dates, List<Fusion.Candidate> best, double above) {
        var document =
                new DocumentOverview(session, space.number(), terms)
                        .of(asked, best.stream().map(Fusion.Candidate::number).toList());
        return told(document.isEmpty() ? ofTimeOrName(asked, dates) : document, above);
    }

    private List<Gist> ofTimeOrName(String asked, List<DateRange> dates) {
        var question = asked.substring(0, Math.min(asked.length(), LONGEST));
        boolean ofAnything = OF_ANYTHING.matcher(question).find();
        var gists = new ArrayList<Gist>();
        if (!dates.isEmpty() && (ofAnything || OF_A_TIME.matcher(question).find())) {
            dates.forEach(range -> gists.addAll(ofTime(range)));
        } else if (ofAnything) {
            gists.addAll(ofNames(question));
        }
        return gists.stream().distinct().limit(MOST).toList();
    }

    private List<Recollection> told(List<Gist> kept, double above) {
        var told = new ArrayList<Recollection>();
        for (var gist : kept) {
            var sources = GistTable.episodes(session, gist.id().number());
            if (!sources.isEmpty()
                    && sources.stream().map(Id::number).noneMatch(without::contains)) {
                told.add(told(gist, sources, above + (kept.size() - told.size()) * 1e-3));
            }
        }
        return told;
    }

    /** A season has too many weeks to be told here; its timeline tells it. */
    private List<Gist> ofTime(DateRange range) {
        boolean few = !range.from().plusDays(A_FEW_DAYS).isBefore(range.until());
        var days = few ? list(Gist.Shape.DAY, range) : List.<Gist>of();
        var told = days.isEmpty() ? list(Gist.Shape.WEEK, range) : days;
        return told.size() > MOST ? List.of() : told;
    }

    private List<Gist> list(Gist.Shape shape, DateRange range) {
        return GistTable.list(session, space.number(), shape, range.from(), range.lastDay());
    }

    /** Of all names in the question the longest first: "Anna Weber" before "Anna". */
    private List<Gist> ofNames(String question) {
        var asked = question.toLowerCase(Locale.ROOT);
        return GistTable.topics(session, space.number()).stream()
                .filter(gist -> names(asked, gist.about().toLowerCase(Locale.ROOT)))
                .sorted(Comparator.comparingInt((Gist gist) -> -gist.about().length()))
                .toList();
    }

    private static boolean names(String question, String name) {
        return !name.isEmpty()
                && question.contains(name)
                && Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(name) + "(?![\\p{L}\\d])")
                        .matcher(question)
                        .find();
    }

    private static Recollection told(Gist gist, List<Id> sources, double score) {
        return new Recollection(
                gist.id(),
                Recollection.Kind.GIST,
                gist.text(),
                OffsetDateTime.of(gist.from(), LocalTime.NOON, ZoneOffset.UTC),
                true,
                score,
                sources,
                new Why(List.of(new Why.Part(SHARE, 1, 1, score)), List.of()));
    }
}
