package dev.cairn.memory.extraction;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Moving house and where one lived before: one sentence, up to two places. */
final class MoveRule implements Rule {
    private static final String MOVED =
            "^(?:has )?(?:moved|relocated|emigrated|immigrated)(?: back| away| over| here| house)?";
    private static final List<Pattern> MOVES =
            List.of(
                    Pattern.compile(MOVED + " from (?<a>.+?) (?:back )?to (?<b>.+)$"),
                    Pattern.compile(MOVED + " to (?<b>.+?)(?: from (?<a>.+))?$"),
                    Pattern.compile(MOVED + "(?: out of| away from| from) (?<a>.+)$"));
    private static final Pattern MOVE_IN =
            Pattern.compile("^moved (?:in|out|on|up|forward|the|my|their)\\b");

    @Override
    public List<Draft> read(Said said, Optional<Statement> statement) {
        return statement
                .filter(found -> found.topic().isEmpty())
                .map(found -> read(said, found))
                .orElse(List.of());
    }

    private static List<Draft> read(Said said, Statement statement) {
        var predicate = Polarity.of(statement.predicate()).positive();
        if (MOVE_IN.matcher(predicate).find()) {
            return List.of();
        }
        for (var pattern : MOVES) {
            var moved = pattern.matcher(predicate);
            if (moved.matches()) {
                boolean arrival = pattern.namedGroups().containsKey("b");
                return moved(said, statement, moved.group("a"), arrival ? moved.group("b") : null);
            }
        }
        return List.of();
    }

    private static List<Draft> moved(
            Said said, Statement statement, @Nullable String from, @Nullable String to) {
        var predicate = statement.predicate();
        var dates = Dates.of(predicate, said.utterance().saidOn());
        var drafts = new ArrayList<Draft>();
        place(said, to)
                .ifPresent(
                        value ->
                                drafts.add(
                                        new Draft(
                                                sentence(said, statement),
                                                FactKind.EVENT,
                                                livesIn(statement, value, false),
                                                dates,
                                                .9,
                                                .8)));
        place(said, from)
                .ifPresent(
                        value ->
                                drafts.add(
                                        new Draft(
                                                left(statement, value, dates),
                                                FactKind.STATE,
                                                livesIn(statement, value, dates.when().isEmpty()),
                                                Dates.ended(dates.when()),
                                                .85,
                                                .5)));
        return drafts;
    }

    /** Without what hangs on behind a comma: "moved to Rome, boxes everywhere". */
    private static String sentence(Said said, Statement statement) {
        var whole = statement.sentence(said.utterance().saidOn());
        int comma = whole.indexOf(", ");
        return comma < 0 ? whole : whole.substring(0, comma);
    }

    private static String left(Statement statement, String place, Dates dates) {
        var text = statement.display() + " lived in " + place;
        return text + dates.when().map(end -> " until " + end.words()).orElse("");
    }

    private static Draft.Slot livesIn(Statement statement, String place, boolean over) {
        return new Draft.Slot(statement.subject(), "lives in", place, true, over);
    }

    private static Optional<String> place(Said said, @Nullable String words) {
        if (words == null) {
            return Optional.empty();
        }
        return Phrase.value(words, said.utterance().saidOn())
                .map(Phrase::place)
                .filter(value -> !value.startsWith("the next") && !value.startsWith("a new"));
    }
}
