package dev.cairn.memory.timeline.internal;

import dev.cairn.memory.Id;
import dev.cairn.memory.Space;
import dev.cairn.memory.episode.Verbatim;
import dev.cairn.memory.store.internal.Session;
import dev.cairn.memory.timeline.Timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What came of what, where the words say so: "because", "so", "led to", "after". Read from the
 * episodes each time and never stored, so that it cannot outlive them (docs/decisions/0031).
 */
public final class Causes {
    private static final int LONGEST_CLAUSE = 160;

    /** Facts on one side of a connective; more are a list, and nobody means all with all. */
    private static final int MOST_ON_A_SIDE = 3;

    private static final Pattern SENTENCE = Pattern.compile("[^.!?\\n]+[.!?\\n]*");

    private static final String NO_TIME =
            "(?!then|last|the"
                + " (?:beginning|start|end)|childhood|yesterday|around|about|early|late|mid"
                + "|\\d|january|february|march|april|may|june|july|august|september|october|november|december"
                + "|monday|tuesday|wednesday|thursday|friday|saturday|sunday)";

    /** What was brought about stands before, the cause after. */
    private static final Pattern EFFECT_FIRST =
            Pattern.compile(
                    "(?i)(?:,? (?:because|due to|thanks to|weil|denn) (?:of )?|, since "
                            + NO_TIME
                            + ")");

    /** The cause stands before. */
    private static final Pattern CAUSE_FIRST =
            Pattern.compile(
                    "(?i)(?:, (?:and )?so (?!that |much |far |many |long |on\\b)|[,;]"
                        + " (?:therefore|hence|thus) |,? (?:and )?(?:that'?s|that is|which is) why"
                        + " |,? (?:which )?led (?:me |us |him |her |them )?to |,"
                        + " (?:deshalb|darum|deswegen|daher) )");

    /** The same at the beginning of a sentence: the cause is the sentence before. */
    private static final Pattern THEREFORE =
            Pattern.compile(
                    "(?i)^\\s*(?:(?:and )?so,? |therefore,? |that'?s why |that is why |this is why"
                        + " |because of that,? |as a result,? |deshalb |darum |deswegen |daher )");

    private static final Pattern AFTER = Pattern.compile("(?i) (?:after|nachdem) (?!all\\b)");
    private static final Pattern BEFORE = Pattern.compile("(?i) (?:before|bevor) ");
    private static final Pattern BECAUSE_AT_FIRST =
            Pattern.compile("(?i)^\\s*(?:because|weil|since " + NO_TIME + ")\\s?[^,]+,");
    private static final Pattern AFTER_AT_FIRST =
            Pattern.compile("(?i)^\\s*(?:after|nachdem) [^,]+,");

    private static final Pattern ANY =
            Pattern.compile(
                    "(?i)\\b(?:because|due to|thanks"
                            + " to|since|so|therefore|hence|thus|why|led|after|before|as a"
                            + " result|weil|denn|deshalb|darum|deswegen|daher|nachdem|bevor)\\b");

    private final Map<Id, String> because = new HashMap<>();
    private final Map<Id, String> ledTo = new HashMap<>();
    private final Map<Id, List<Timeline.Link>> links = new HashMap<>();

    private Causes() {}

    private record Span(Row fact, int from, int to) {}

    /** Two parts of a text, of which one brought the other about or came after it. */
    private record Parts(String type, int from, int fromEnd, int to, int toEnd) {}

    /** Of some facts of a space. */
    public static Causes of(Session session, Space space, List<Row> rows) {
        var byNumber = new HashMap<Long, Row>();
        rows.stream().filter(Row::isFact).forEach(row -> byNumber.put(row.id().number(), row));
        var texts = new LinkedHashMap<Long, String>();
        var spans = new HashMap<Long, List<Span>>();
        session.each(
                """
                SELECT v.fact_id, v.episode_id, v.char_from, v.char_to, e.text
                FROM evidence v JOIN episode e ON e.id = v.episode_id
                WHERE e.space_id = ? ORDER BY v.episode_id, v.char_from, v.fact_id
                """,
                row -> {
                    var fact = byNumber.get(row.getLong(1));
                    var text = row.getString(5);
                    if (fact != null && ANY.matcher(text).find()) {
                        texts.put(row.getLong(2), text);
                        spans.computeIfAbsent(row.getLong(2), _ -> new ArrayList<>())
                                .add(new Span(fact, row.getInt(3), row.getInt(4)));
                    }
                },
                space.number());
        var causes = new Causes();
        texts.forEach((episode, text) -> causes.read(text, spans.getOrDefault(episode, List.of())));
        return causes;
    }

    private void read(String text, List<Span> spans) {
        for (var parts : parts(text)) {
            var first = inside(spans, text, parts.from, parts.fromEnd);
            var second = inside(spans, text, parts.to, parts.toEnd);
            if (parts.type.equals("causes")) {
                for (var effect : second) {
                    because.putIfAbsent(effect.id(), clause(text, parts.from, parts.fromEnd));
                }
                for (var cause : first) {
                    ledTo.putIfAbsent(cause.id(), clause(text, parts.to, parts.toEnd));
                }
            }
            for (var one : first) {
                for (var other : second) {
                    if (!one.id().equals(other.id())) {
                        links.computeIfAbsent(one.id(), _ -> new ArrayList<>())
                                .add(new Timeline.Link(parts.type, other.id()));
                    }
                }
            }
        }
    }

    private static List<Parts> parts(String text) {
        var found = new ArrayList<Parts>();
        var sentence = SENTENCE.matcher(text);
        int before = -1;
        while (sentence.find()) {
            int from = sentence.start();
            int to = sentence.end();
            var said = sentence.group();
            var therefore = THEREFORE.matcher(said);
            if (therefore.find() && before >= 0) {
                found.add(new Parts("causes", before, from, from + therefore.end(), to));
            } else {
                within(said, from, to).ifPresent(found::add);
            }
            before = from;
        }
        return found;
    }

    private static Optional<Parts> within(String said, int from, int to) {
        for (var pattern : List.of(BECAUSE_AT_FIRST, AFTER_AT_FIRST)) {
            var first = pattern.matcher(said);
            if (first.find()) {
                var comma = from + first.end();
                return Optional.of(
                        pattern.equals(BECAUSE_AT_FIRST)
                                ? new Parts("causes", from, comma, comma, to)
                                : new Parts("follows", comma, to, from, comma));
            }
        }
        var effectFirst = EFFECT_FIRST.matcher(said);
        if (effectFirst.find()) {
            return Optional.of(parts("causes", effectFirst, from, to, false));
        }
        var causeFirst = CAUSE_FIRST.matcher(said);
        if (causeFirst.find()) {
            return Optional.of(parts("causes", causeFirst, from, to, true));
        }
        var after = AFTER.matcher(said);
        if (after.find()) {
            return Optional.of(parts("follows", after, from, to, true));
        }
        var earlier = BEFORE.matcher(said);
        return earlier.find()
                ? Optional.of(parts("follows", earlier, from, to, false))
                : Optional.empty();
    }

    private static Parts parts(String type, Matcher between, int from, int to, boolean inOrder) {
        int left = from + between.start();
        int right = from + between.end();
        return inOrder
                ? new Parts(type, from, left, right, to)
                : new Parts(type, right, to, from, left);
    }

    /** The facts whose value is told in a part of the text, or that rest on it alone. */
    private static List<Row> inside(List<Span> spans, String text, int from, int to) {
        return spans.stream()
                .filter(span -> stands(span, text, from, to))
                .map(Span::fact)
                .distinct()
                .limit(MOST_ON_A_SIDE)
                .toList();
    }

    private static boolean stands(Span span, String text, int from, int to) {
        if (span.from >= from && span.to <= to) {
            return true;
        }
        var common = Math.min(span.to, to) - Math.max(span.from, from);
        var value = span.fact.value();
        if (value.isEmpty() || common <= 0) {
            return value.isEmpty() && 2 * common > span.to - span.from;
        }
        var low = text.toLowerCase(Locale.ROOT);
        if (low.length() != text.length()) {
            return false;
        }
        var at = low.indexOf(value.toLowerCase(Locale.ROOT), span.from);
        return at >= from && at + value.length() <= to;
    }

    private static String clause(String text, int from, int to) {
        var words =
                text.substring(from, to)
                        .strip()
                        .replaceAll("\\s+", " ")
                        .replaceFirst("(?i)^(?:because(?: of)?|since|weil) ", "")
                        .replaceFirst("[.,;!]+$", "");
        return words.length() <= LONGEST_CLAUSE
                ? words
                : Verbatim.beginning(words, LONGEST_CLAUSE) + " …";
    }

    /** Why something came about, in the words that were said. */
    public Optional<String> because(Id fact) {
        return Optional.ofNullable(because.get(fact)).filter(words -> !words.isEmpty());
    }

    /** What came of something, in the words that were said. */
    public Optional<String> ledTo(Id fact) {
        return Optional.ofNullable(ledTo.get(fact)).filter(words -> !words.isEmpty());
    }

    /** Its ties to other facts, "causes" and "follows". */
    public List<Timeline.Link> links(Id fact) {
        return links.getOrDefault(fact, List.of());
    }
}
