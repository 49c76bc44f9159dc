package dev.cairn.memory.gist.internal;

import dev.cairn.memory.Hashes;
import dev.cairn.memory.Id;
import dev.cairn.memory.gist.Gist;
import dev.cairn.memory.time.DateRange;

import java.time.format.TextStyle;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Puts chosen statements into a gist, without a model: as they are, dated, in order. */
public final class Wording {
    static final String BY_RULES = "rules";

    /** Of the choice and the words; a change makes every gist anew when its day is looked at. */
    private static final int VERSION = 1;

    private Wording() {}

    /** The gist in the statements' own words; there has to be one. */
    public static Told of(GistTable.Place place, List<Statement> chosen) {
        var text = new StringBuilder(heading(place));
        for (var one : chosen) {
            text.append(' ').append(sentence(place.shape(), one));
        }
        return new Told(text.toString(), BY_RULES, hash(place, chosen), sources(chosen));
    }

    private static String heading(GistTable.Place place) {
        var days = DateRange.day(place.from());
        return switch (place.shape()) {
            case DAY ->
                    "%s, %s."
                            .formatted(
                                    place.from()
                                            .getDayOfWeek()
                                            .getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                                    days.words());
            case WEEK -> "The week of " + days.words() + ".";
            case TOPIC ->
                    "%s, %s."
                            .formatted(
                                    place.about(),
                                    place.from().equals(place.to())
                                            ? days.words()
                                            : days.words()
                                                    + " to "
                                                    + DateRange.day(place.to()).words());
            case CONVERSATION -> "Earlier in this conversation.";
            case DOCUMENT -> "From a long text of " + days.words() + ".";
        };
    }

    static String sentence(Gist.Shape shape, Statement statement) {
        var words = statement.text().strip().replaceFirst("[.;,:]+$", "");
        var end = words.matches("(?s).*[!?…]$") ? "" : ".";
        var said = statement.quoted() ? "The user said: “" + words + end + "”" : words + end;
        return shape == Gist.Shape.DAY || shape == Gist.Shape.CONVERSATION
                ? said
                : "(" + DateRange.day(statement.day()).words() + ") " + said;
    }

    /** The fingerprint of what a gist is made from. */
    public static byte[] hash(GistTable.Place place, List<Statement> chosen) {
        return Hashes.sha256(
                VERSION
                        + "\n"
                        + place.about()
                        + "\n"
                        + chosen.stream()
                                .map(one -> one.day() + " " + one.sources() + " " + one.text())
                                .collect(Collectors.joining("\n")));
    }

    static List<Id> sources(List<Statement> chosen) {
        var all = new LinkedHashSet<Id>();
        chosen.forEach(one -> all.addAll(one.sources()));
        return List.copyOf(all);
    }
}
