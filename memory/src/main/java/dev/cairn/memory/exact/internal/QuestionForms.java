package dev.cairn.memory.exact.internal;

import dev.cairn.memory.exact.internal.Asked.All;
import dev.cairn.memory.exact.internal.Asked.Count;
import dev.cairn.memory.exact.internal.Asked.Edge;
import dev.cairn.memory.exact.internal.Asked.Of;
import dev.cairn.memory.exact.internal.Asked.Order;
import dev.cairn.memory.exact.internal.Asked.Since;
import dev.cairn.memory.exact.internal.Asked.Value;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms of questions that ask for a slot; the first that fits a whole question counts. */
final class QuestionForms {
    private static final String WHO =
            "(?<s>[Ii]|we|(?:my|our) (?:best )?[\\p{Ll}-]+(?:"
                    + " \\p{Lu}[\\p{L}'-]+)?|(?!(?:my|our|the) )\\p{L}[\\p{L}.'-]+(?:"
                    + " \\p{Lu}[\\p{L}.'-]+){0,2})";
    private static final String WHOSE =
            "(?<s>my|our|(?:my|our) (?:best )?[\\p{Ll}-]+(?:"
                + " \\p{Lu}[\\p{L}-]+)?['’]s|\\p{L}[\\p{L}.-]+(?: \\p{Lu}[\\p{L}.-]+){0,2}['’]s?)";
    private static final String DO = "(?<aux>am|is|are|do|does|did|was|were|have|has|had)";
    private static final String IS = "(?<aux>is|are|was|were)";
    private static final String REST = "(?<rest>(?: .*)?)";
    private static final String NOUN = "(?<n>[\\p{L}'’-]+(?: [\\p{L}'’-]+){0,3}?)";
    private static final String DONE =
            "(?:finish(?:ed)?(?: reading| watching|"
                    + " playing)?|read|watch(?:ed)?|see|seen|saw|visit(?:ed)?|been to|go to|gone"
                    + " to|play(?:ed)?)";

    private record Form(Pattern pattern, BiFunction<Matcher, Context, Optional<Asked>> reading) {}

    private static final List<Form> FORMS =
            List.of(
                    slot(
                            "(?:where|in which (?:city|town|country|place)|(?:which|what)"
                                    + " (?:city|town|country|place)) "
                                    + DO
                                    + " "
                                    + WHO
                                    + "(?: currently| now| still)?"
                                    + " (?:liv(?:e|ed|ing)|resid(?:e|ing)|based|at home)(?: in)?"
                                    + REST,
                            "lives in"),
                    slot("where(?:'s| " + IS + ") " + WHOSE + " home" + REST, "lives in"),
                    slot(
                            "(?:where|who|(?:which|what) (?:company|firm|employer)) "
                                    + DO
                                    + " "
                                    + WHO
                                    + "(?: currently| now| still)?"
                                    + " (?:work(?:ed|ing)?|employed)(?: at| for| with| in)?"
                                    + REST,
                            "works at"),
                    slot("what " + DO + " " + WHO + " do for (?:a )?(?:living|work)" + REST, "job"),
                    slot("what (?<aux>was|were) " + WHO + " promoted to" + REST, "job", true),
                    slot("where " + DO + " " + WHO + " stud(?:y|ied|ying)" + REST, "studies at"),
                    slot("what " + DO + " " + WHO + " stud(?:y|ied|ying)" + REST, "studies"),
                    slot(
                            "where " + DO + " " + WHO + " (?:grow|grew) up" + REST,
                            "grew up in",
                            true),
                    slot("where " + DO + " " + WHO + " (?:come )?from" + REST, "from"),
                    slot("(?<aux>when) (?:was|were) " + WHO + " born" + REST, "birthday", true),
                    slot("(?<aux>where) (?:was|were) " + WHO + " born" + REST, "born in", true),
                    slot("how old (?<aux>am|is|are) " + WHO + REST, "age"),
                    slot("how tall (?<aux>am|is|are) " + WHO + REST, "height"),
                    slot("what (?<aux>do|does|did) " + WHO + " go by" + REST, "name"),
                    slot("wo (?<aux>wohne|lebe) (?<s>ich)(?: jetzt| gerade)?" + REST, "lives in"),
                    slot("wo (?<aux>arbeite) (?<s>ich)(?: jetzt| gerade)?" + REST, "works at"),
                    all("what " + DO + " " + WHO + " allergic to" + REST, "allergic to"),
                    all("wogegen (?<aux>bin) (?<s>ich) allergisch" + REST, "allergic to"),
                    all("what (?<aux>do|does) " + WHO + " (?:like|love|enjoy)" + REST, "likes"),
                    all(
                            "what (?<aux>do|does) " + WHO + " (?:dislike|hate|not like)" + REST,
                            "dislikes"),
                    form(
                            "how many times (?:did|have|has) "
                                    + WHO
                                    + " (?:visit(?:ed)?|been to|go to|gone to)"
                                    + " (?<v>(?:the )?\\p{Lu}[\\p{L} -]*?)"
                                    + REST,
                            (m, c) ->
                                    c.of(
                                            m,
                                            List.of("visited"),
                                            m.group("v"),
                                            new Count(c.span(m)))),
                    form(
                            "how (?:many|much) "
                                    + NOUN
                                    + " (?:do|does|did|have|has) "
                                    + WHO
                                    + " (?:have|own|speak|got|know|"
                                    + DONE
                                    + ")"
                                    + REST,
                            (m, c) -> c.counted(m, new Count(c.span(m)))),
                    form(
                            "wie viele "
                                    + NOUN
                                    + " habe (?<s>ich)(?<rest>(?: .*?)?)(?:"
                                    + " (?:gelesen|besucht|gesehen))?",
                            (m, c) -> c.counted(m, new Count(c.span(m)))),
                    form(
                            "(?:what|which)(?: was| is|'s) the"
                                    + " (?<edge>last|latest|newest|most recent|first) "
                                    + NOUN
                                    + " (?:that )?(?:(?:did|have|has) )?"
                                    + WHO
                                    + " (?:have |has |'ve )?"
                                    + DONE
                                    + REST,
                            (m, c) -> c.counted(m, new Edge(c.last(m), c.span(m)))),
                    form(
                            "(?:what|which) "
                                    + NOUN
                                    + " (?:did|have|has) "
                                    + WHO
                                    + " "
                                    + DONE
                                    + " (?<edge>last|first|most recently)(?<rest>)",
                            (m, c) -> c.counted(m, new Edge(c.last(m), c.span(m)))),
                    form(
                            "(?:what|which) "
                                    + NOUN
                                    + " (?:do|does|did|have|has) "
                                    + WHO
                                    + " (?:have|own|drive|speak|play|got|"
                                    + DONE
                                    + ")"
                                    + REST,
                            (m, c) -> c.counted(m, new All(c.span(m)))),
                    form(
                            "(?:please )?(?:list|name|tell me|show(?: me)?)(?: all)?(?: of)?"
                                    + " (?<s>my|our) "
                                    + NOUN
                                    + "(?<rest>)",
                            (m, c) -> c.counted(m, new All(c.span(m)))),
                    form(
                            "(?:what|who) are(?: all)? "
                                    + WHOSE
                                    + " "
                                    + NOUN
                                    + "(?:'s names|' names)?(?<rest>)",
                            (m, c) -> c.counted(m, new All(c.span(m)))),
                    form(
                            "(?:when did) "
                                    + WHO
                                    + " (?<edge>first |last )?(?:move|moved) to (?<v>.+?)(?<rest>)",
                            (m, c) -> c.since(m, "lives in")),
                    form(
                            "(?:when did) "
                                    + WHO
                                    + " (?<edge>first |last )?(?:start(?: working| my job| a"
                                    + " job)?|join|begin) (?:at |working at |with"
                                    + " )(?<v>.+?)(?<rest>)",
                            (m, c) -> c.since(m, "works at")),
                    form(
                            "(?:when did) "
                                    + WHO
                                    + " (?<edge>first |last )?(?:start|take up|begin) (?:with"
                                    + " )?(?<v>[\\p{L} -]+?)(?<rest>)",
                            (m, c) -> c.since(m, "hobby")),
                    form(
                            "(?:when did) "
                                    + WHO
                                    + " (?<edge>first |last )?(?:finish(?: reading)?|read)"
                                    + " (?<v>.+?)(?<rest>)",
                            (m, c) -> c.since(m, "finished reading")),
                    form(
                            "(?:when did|when was) "
                                    + WHO
                                    + " (?<edge>first |last )?(?:visit|go to|in|been to)"
                                    + " (?<v>.+?)(?<rest>)",
                            (m, c) -> c.since(m, "visited")),
                    form(
                            "(?:when )?(?:am|are) (?<s>[Ii]|we) (?:still"
                                    + " )?(?:going|travelling|traveling|flying) to (?<v>(?:the"
                                    + " )?\\p{Lu}[\\p{L} -]*)(?<rest>)",
                            (m, c) -> c.trip(m.group("v"))),
                    form(
                            "(?:what happened to|what about|is) (?:the|my|our) trip to"
                                    + " (?<v>(?:the )?\\p{Lu}[\\p{L} -]*?)(?: still on)?(?<rest>)",
                            (m, c) -> c.trip(m.group("v"))),
                    form(
                            "(?:what (?:came|happened|was) first|which (?:came|happened|was)"
                                    + " first)[,:]? (?<a>.+?) or (?<b>.+)",
                            (m, _) -> Optional.of(new Order(m.group("a"), m.group("b"), false))),
                    form(
                            "(?:what|which) did (?:[Ii]|we) do first[,:]? (?<a>.+?) or (?<b>.+)",
                            (m, _) -> Optional.of(new Order(m.group("a"), m.group("b"), false))),
                    form(
                            "did (?:[Ii]|we) (?<a>.+?) before (?:[Ii]|we|my|our) (?<b>.+)",
                            (m, _) -> Optional.of(new Order(m.group("a"), m.group("b"), true))),
                    form(
                            "(?:what|who|when|where|which)(?:'s| "
                                    + IS
                                    + ") (?:the name of )?"
                                    + WHOSE
                                    + " (?<n>[\\p{L}'’. -]+?)(?:['’]s name)?(?: called| named)?(?:"
                                    + " at work)?(?<rest>(?: (?:now|these days|currently|before"
                                    + " .+|in .+|until .+))?)",
                            (m, c) -> c.noun(m)),
                    form(
                            "(?:wer|was|wann|wie)(?: ist| heißt| heisst) (?<s>mein|meine) "
                                    + NOUN
                                    + "(?<rest>)",
                            (m, c) -> c.noun(m)));

    private QuestionForms() {}

    /** Reads a question; nothing where no form surely fits. */
    static Optional<Asked> read(String question, Context context) {
        for (var form : FORMS) {
            var matcher = form.pattern.matcher(question);
            if (matcher.matches()) {
                var asked = form.reading.apply(matcher, context);
                if (asked.isPresent()) {
                    return asked;
                }
            }
        }
        return Optional.empty();
    }

    private static Form form(
            String pattern, BiFunction<Matcher, Context, Optional<Asked>> reading) {
        return new Form(Pattern.compile(pattern), reading);
    }

    private static Form slot(String pattern, String attribute) {
        return slot(pattern, attribute, false);
    }

    /**
     * @param timeless whether the past tense asks for what holds: "where was Anna born?"
     */
    private static Form slot(String pattern, String attribute, boolean timeless) {
        return form(
                pattern,
                (m, c) ->
                        c.when(m, timeless)
                                .flatMap(
                                        when ->
                                                c.of(
                                                        m,
                                                        List.of(attribute),
                                                        attribute,
                                                        new Value(when))));
    }

    private static Form all(String pattern, String attribute) {
        return form(
                pattern,
                (m, c) ->
                        m.group("rest").isBlank() || c.isNow(m.group("rest"))
                                ? c.of(m, List.of(attribute), attribute, new All(new Asked.Now()))
                                : Optional.empty());
    }

    /** Makes one sort of question. */
    static Optional<Asked> of(
            String subject, List<String> attributes, String noun, Asked.What what) {
        return Optional.of(new Of(subject, attributes, noun, what));
    }

    /** Makes a question after a beginning. */
    static Asked.What since(String value, boolean last) {
        return new Since(value, last);
    }
}
