package dev.cairn.memory.extraction;

import dev.cairn.memory.time.DateRange;
import dev.cairn.memory.time.Durations;
import dev.cairn.memory.time.Precision;
import dev.cairn.memory.time.TimeExpressions;
import dev.cairn.memory.time.TimeMention;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The time that a statement speaks of: when it happened or began, and when it ended. */
record Dates(Optional<DateRange> when, Optional<DateRange> until) {
    static final Dates NONE = new Dates(Optional.empty(), Optional.empty());

    /** Makes a present tense speak of the future for those who read dates. */
    private static final String AHEAD = "will ";

    private static final Pattern YEAR = Pattern.compile("\\b[12]\\d{3}\\b");
    private static final Set<String> REPLACED =
            Set.of("on", "in", "at", "over", "during", "this", "for", "im", "am");
    private static final Set<String> ATTRIBUTIVE =
            Set.of("a", "an", "my", "our", "their", "his", "her", "its");

    /** Dates that stand without a preposition, so that one before them belongs to the verb. */
    private static final Pattern BARE =
            Pattern.compile("(?i:yesterday|today|tonight|tomorrow|last|this|next)\\b");

    /**
     * "the March 20 networking event", "Saturday 10 AM sessions": a noun goes on behind the date.
     */
    private static final Pattern NOUN =
            Pattern.compile(
                    " (?!(?:and|or|but|with|at|in|on|to|for|from|by|because|so|when|while|where|which|that|who|after|before|of|as|if|until|via|using|about|through|around|between|during|since|into|near|instead|now|again|too|is|was|are|were|has|have|I|we|my|the|an?|their|his|her|morning|afternoon|evening|night)\\b)[\\p{L}\\d]");

    private static final Pattern BARE_DAY =
            Pattern.compile(
                    "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b(?!,)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> KEPT =
            Set.of(
                    "since",
                    "until",
                    "till",
                    "from",
                    "by",
                    "before",
                    "after",
                    "of",
                    "to",
                    "and",
                    "starting",
                    "beginning");

    static Dates of(String words, LocalDate saidOn) {
        Optional<DateRange> when = Optional.empty();
        Optional<DateRange> until = Optional.empty();
        for (var mention : TimeExpressions.find(words, saidOn)) {
            boolean end = mention.bound(words) == TimeMention.Bound.UNTIL;
            if (end && until.isEmpty()) {
                until = Optional.of(mention.range());
            } else if (!end && when.isEmpty()) {
                when = Optional.of(mention.range());
            }
        }
        return when.isEmpty() && until.isEmpty()
                ? new Dates(Durations.since(words, saidOn), until)
                : new Dates(when, until);
    }

    /**
     * As {@link #of} for what is over: a single date or run of years is when it was, from beginning
     * to end.
     */
    static Dates span(String words, LocalDate saidOn) {
        var dates = of(words, saidOn);
        if (dates.when().isEmpty() || dates.until().isPresent()) {
            return dates;
        }
        var when = dates.when().get();
        boolean years =
                when.precision() == Precision.YEAR
                        && when.from().getYear() < when.lastDay().getYear();
        return years
                ? new Dates(
                        Optional.of(DateRange.year(when.from().getYear())),
                        Optional.of(DateRange.year(when.lastDay().getYear())))
                : new Dates(dates.when(), Optional.of(end(when)));
    }

    /** The end of a time in its own precision: the last of 2019 is still "2019". */
    private static DateRange end(DateRange when) {
        return new DateRange(when.lastDay(), when.until(), when.precision());
    }

    static Dates ended(Optional<DateRange> until) {
        return new Dates(Optional.empty(), until);
    }

    boolean isEmpty() {
        return when.isEmpty() && until.isEmpty();
    }

    /** As {@link #of}, where a date without a year or week is one to come ("is on Tuesday"). */
    static Dates ahead(String words, LocalDate saidOn) {
        return of(AHEAD + words, saidOn);
    }

    static String absoluteAhead(String words, LocalDate saidOn) {
        return absolute(AHEAD + words, saidOn).substring(AHEAD.length());
    }

    /** The words with every relative date replaced by the absolute one that it means. */
    static String absolute(String words, LocalDate saidOn) {
        var text = new StringBuilder(words);
        for (var mention : TimeExpressions.find(words, saidOn).reversed()) {
            if (!standsAsItIs(words, mention)) {
                replace(text, words, mention);
            }
        }
        return text.toString();
    }

    /**
     * Where the words of the first date begin, with its preposition; the length if there is none.
     */
    static int begin(String words, LocalDate saidOn) {
        List<TimeMention> mentions = TimeExpressions.find(words, saidOn);
        if (mentions.isEmpty()) {
            return words.length();
        }
        int at = withoutArticle(words, mentions.getFirst().start());
        var before = wordBefore(words, at);
        boolean preposition = REPLACED.contains(before) || KEPT.contains(before);
        return preposition ? at - before.length() - 1 : at;
    }

    private static boolean standsAsItIs(String words, TimeMention mention) {
        var said = words.substring(mention.start(), mention.end());
        boolean possessive = words.startsWith("'s", mention.end());
        var range = mention.range();
        boolean duration =
                range.precision() == Precision.DAY
                        && ChronoUnit.DAYS.between(range.from(), range.until()) > 3;
        var before = wordBefore(words, mention.start());
        // "a November 10 course", "my July talk": the date is part of a name.
        boolean attributive =
                ATTRIBUTIVE.contains(before)
                        || (before.equals("s") && words.startsWith("'s", mention.start() - 3));
        boolean nounFollows =
                NOUN.matcher(words).region(mention.end(), words.length()).lookingAt()
                        && (before.equals("the")
                                || (!REPLACED.contains(before)
                                        && BARE_DAY.matcher(said).lookingAt()));
        return nounFollows || YEAR.matcher(said).find() || possessive || duration || attributive;
    }

    private static void replace(StringBuilder text, String words, TimeMention mention) {
        int start = withoutArticle(words, mention.start());
        var before = wordBefore(words, start);
        var absolute = mention.range().words();
        if (KEPT.contains(before)) {
            text.replace(start, mention.end(), absolute);
            return;
        }
        boolean ownPreposition =
                !BARE.matcher(words).region(mention.start(), mention.end()).lookingAt()
                        || !before.equals("at");
        if (REPLACED.contains(before) && ownPreposition) {
            start -= before.length() + 1;
        }
        var preposition =
                switch (mention.range().precision()) {
                    case INSTANT, DAY -> "on ";
                    case ABOUT -> absolute.startsWith("the ") ? "in " : "";
                    case WEEK, MONTH, SEASON, YEAR -> "in ";
                };
        text.replace(Math.max(0, start), mention.end(), preposition + absolute);
    }

    private static int withoutArticle(String words, int start) {
        return wordBefore(words, start).equals("the") ? start - 4 : start;
    }

    /** The word that one blank parts from a position, in lower case. */
    private static String wordBefore(String words, int position) {
        int end = position - 1;
        if (end <= 0 || words.charAt(end) != ' ') {
            return "";
        }
        int start = end;
        while (start > 0 && Character.isLetter(words.charAt(start - 1)) && end - start < 12) {
            start--;
        }
        return words.substring(start, end).toLowerCase(Locale.ROOT);
    }
}
