package dev.cairn.memory.consolidation.internal;

import dev.cairn.memory.recall.internal.Terms;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds the noun behind a stem that statements share, by where its forms stand: behind an article,
 * a possessive or a preposition, and with nothing to belong to after it ("a marathon.", "the garden
 * in", not "a new" or "visited").
 */
final class Headword {
    /** Of the places where a form stands, those that are a noun's. */
    private static final double LEAST_NOUN = .6;

    private static final int SHORTEST = 4;

    /** Words before a noun, or before a plain adjective of it ("her first marathon"). */
    private static final Pattern BEFORE =
            Pattern.compile(
                    "(?i)(?:^|[^\\p{L}])(?:an?|the|my|our|your|his|her|their|its|this|that|these|those|some"
                        + "|any|no|every|each|another|of|for|with|about|from|in|into|on|at|to"
                        + "|\\p{L}+['’]s|\\d+|one|two|three|four|five|six"
                        + "|der|die|das|den|dem|des|eine?[mnrs]?|meine?[mnrs]?|unser\\w*|ihre?[mnrs]?"
                        + "|seine?[mnrs]?|kein\\w*|im|am|zum|zur|vom|beim|für|mit|von)"
                        + "\\s+(?:(?:first|second|third|last|next|new|old|own|other|big|small|little"
                        + "|long|short|good|great|best|whole|local|half|favou?rite|erste[nrs]?"
                        + "|letzte[nrs]?|nächste[nrs]?|neue[nrs]?|alte[nrs]?|große[nrs]?"
                        + "|kleine[nrs]?|eigene[nrs]?)\\s+)?$");

    /** What follows where the noun has ended. */
    private static final Pattern AFTER =
            Pattern.compile(
                    "(?i)^(?:\\s*(?:[.,;:!?)\\]]|$)|\\s+(?:in|on|at|for|with|from|to|by|of|about|and|or|but"
                        + "|because|since|until|after|before|when|while|where|that|who|which|is|was"
                        + "|are|were|has|had|will|every|again|next|last|this|near|behind|as|if|than"
                        + "|now|today|yesterday|tomorrow|twice|once|und|oder|aber|weil|seit|bis"
                        + "|nach|vor|als|wenn|wo|dass|ist|war|sind|hat|im|am|mit|für|von|jede\\w*"
                        + "|wieder)(?![\\p{L}]))");

    /** Stems that gather nothing: of time, and what anything can be called. */
    private static final Set<String> SAY_NOTHING =
            Set.of(
                    """
                    dai week month year todai tomorrow yesterdai morn even afternoon night weekend hour
                    minut time moment mondai tuesdai wednesdai thursdai fridai saturdai sundai januari
                    februari march april june juli august septemb octob novemb decemb spring summer
                    autumn winter thing stuff lot bit kind sort wai part place peopl person someon user
                    name plan idea number first second third start begin end half coupl ag life todo
                    tag woch monat jahr heut morgen abend nacht stund uhr zeit sach ding leut mensch
                    """
                            .strip()
                            .split("\\s+"));

    private final Terms terms;

    Headword(Terms terms) {
        this.terms = terms;
    }

    /** Whether a stem could be a topic at all. */
    static boolean tells(String stem) {
        return stem.length() >= SHORTEST
                && stem.chars().allMatch(Character::isLetter)
                && !SAY_NOTHING.contains(stem);
    }

    /** The commonest form of a stem, where most places where it stands are those of a noun. */
    Optional<String> of(String stem, Collection<String> texts) {
        Map<String, Integer> forms = new LinkedHashMap<>();
        var places = 0;
        var nouns = 0;
        for (var text : texts) {
            for (var form : terms.written(text, Set.of(stem))) {
                forms.merge(form.toLowerCase(Locale.ROOT), 1, Integer::sum);
                for (var place : places(form, text)) {
                    places++;
                    nouns += isNoun(text, place) ? 1 : 0;
                }
            }
        }
        return nouns < LEAST_NOUN * places
                ? Optional.empty()
                : forms.entrySet().stream()
                        .max(
                                Map.Entry.<String, Integer>comparingByValue()
                                        .thenComparing(
                                                Map.Entry.comparingByKey(
                                                        Comparator.reverseOrder())))
                        .map(Map.Entry::getKey);
    }

    private static List<MatchResult> places(String form, String text) {
        return Pattern.compile("(?<!\\p{L})" + Pattern.quote(form) + "(?!\\p{L})")
                .matcher(text)
                .results()
                .toList();
    }

    private static boolean isNoun(String text, MatchResult place) {
        return BEFORE.matcher(text.substring(0, place.start())).find()
                && AFTER.matcher(text.substring(place.end())).find();
    }
}
