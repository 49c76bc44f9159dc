package dev.cairn.memory.extraction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** "My X is Y": names, favourites, numbers, appointments. */
final class TopicRule implements Rule {
    private static final Pattern KNOWN =
            Pattern.compile(
                    "(?:(?:full |first |last |middle )?name|nickname|birthday|date of"
                        + " birth|age|e-?mail(?: address)?|phone(?: number)?|mobile(?:"
                        + " number)?|address|home"
                        + " address|job|profession|occupation|employer|title|role|goal|job"
                        + " title|nationality|pronouns|native language|mother tongue|first"
                        + " language|time ?zone|blood type|height|weight|shoe"
                        + " size|salary|income|rent|(?:monthly |annual |total |weekly )?budget|main"
                        + " goal|dream|hobby|hobbies|car|(?:[\\w-]+"
                        + " ){0,2}(?:password|passcode|pin|code|key)|allergies|diet|anniversary|wedding"
                        + " anniversary|hometown|home town|major|star sign|usual \\w+)");
    private static final Pattern NEW =
            Pattern.compile("^(?:new|current|present|actual|private|personal|work) (?=[\\w -])");
    private static final Set<String> HOMES = Set.of("home", "house", "flat", "apartment", "place");
    private static final Pattern HOME =
            Pattern.compile("^(?:is|was) (?:now |still )?in (?<v>\\p{Lu}.*)$");
    private static final Pattern FAVOURITE_LAST =
            Pattern.compile(
                    "^(?<v>(?!(?:that|this|it|he|she|these|those|they|what|which|here|there)\\b).{2,60}?)"
                        + " (?:is|are)(?: (?:still|now|actually|probably|definitely|by far))*"
                        + " (?:my|our) (?:all-time |absolute |new |current )?favou?rite"
                        + " (?<thing>[\\p{Ll}][\\p{L}\\d -]{2,30}?)(?: now| of all time| ever|"
                        + " these days)?$",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern TITLE =
            Pattern.compile(
                    "(?:\\p{Lu}[\\p{L}\\d'-]*)(?:"
                            + " (?:of|the|and|in|to|de|la|\\p{Lu}[\\p{L}\\d'-]*)){0,5}");
    private static final Pattern KEPT =
            Pattern.compile(
                    "^(?:the|my|our) (?<thing>(?:[\\w-]+"
                        + " ){0,2}(?:keys?|passports?|charger|wallet|documents|suitcase|tools?|ladder|remote|glasses|password|toolbox|umbrella|papers|certificate|medicine|first"
                        + " aid kit|manual|receipts?|bike|car)) (?:is|are|is kept|are"
                        + " kept|lives)(?: (?:now|still|always|kept|hidden))*"
                        + " (?<where>(?:in|on|under|at|behind|next"
                        + " to|inside|above|below|beside|near|with|by) .{2,60})$",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern TAIL =
            Pattern.compile(" (?:now|again|these days|at the moment|from now on)$");
    private static final Pattern BETWEEN = Pattern.compile(",? and |, ");

    /** Topics by the name of their slot. */
    private static final Map<String, String> SAME =
            Map.ofEntries(
                    Map.entry("profession", "job"),
                    Map.entry("occupation", "job"),
                    Map.entry("job title", "job"),
                    Map.entry("title", "job"),
                    Map.entry("role", "job"),
                    Map.entry("employer", "works at"),
                    Map.entry("full name", "name"),
                    Map.entry("e-mail", "email"),
                    Map.entry("e-mail address", "email"),
                    Map.entry("email address", "email"),
                    Map.entry("phone", "phone number"),
                    Map.entry("mobile", "phone number"),
                    Map.entry("mobile number", "phone number"),
                    Map.entry("home address", "address"),
                    Map.entry("mother tongue", "native language"),
                    Map.entry("first language", "native language"),
                    Map.entry("timezone", "time zone"),
                    Map.entry("home town", "hometown"),
                    Map.entry("main goal", "goal"));

    private static final int FEWEST_DIGITS = 4;

    private static final Map<String, String> PLURAL =
            Map.of(
                    "hobbies",
                    "hobby",
                    "hobby",
                    "hobby",
                    "allergies",
                    "allergic to",
                    "languages",
                    "speaks",
                    "pets",
                    "pet");

    private static final Pattern FAVOURITE =
            Pattern.compile("(?:all-time )?favou?rite (?<thing>[\\p{L}\\d' -]{2,40})");
    private static final Pattern APPOINTMENT =
            Pattern.compile(
                    "(?:[\\w'-]+"
                        + " ){0,3}(?:flight|appointment|meeting|interview|exam|test|wedding|deadline|party|trip|vacation|holiday|surgery|operation|presentation|concert|recital|game|race|marathon|graduation|due"
                        + " date|lease|contract|visa|passport|conference|ceremony|check-?up)(?:"
                        + " (?:to|with|at|for|in|of) .+)?");
    private static final Pattern VALUE =
            Pattern.compile(
                    "^(?:is|was|are|were) (?:(?:now|currently|actually|definitely|probably)"
                            + " )?(?<v>.+)$");
    private static final Pattern CALLED =
            Pattern.compile(
                    "(?:called |named )?(?<v>\\p{Lu}[\\p{L}'-]+(?: \\p{Lu}[\\p{L}'-]+){0,3}).*");

    @Override
    public List<Draft> read(Said said, Optional<Statement> statement) {
        return found(said, statement).stream().filter(TopicRule::fits).toList();
    }

    /** "My phone is a Pixel 8" tells no number. */
    private static boolean fits(Draft draft) {
        return !draft.slot().attribute().equals("phone number")
                || draft.slot().value().chars().filter(Character::isDigit).count() >= FEWEST_DIGITS;
    }

    private static List<Draft> found(Said said, Optional<Statement> statement) {
        var inverse = favouriteLast(said);
        if (!inverse.isEmpty()) {
            return inverse;
        }
        var kept = kept(said);
        if (!kept.isEmpty()) {
            return kept;
        }
        if (statement.isEmpty()) {
            return List.of();
        }
        var home = HOME.matcher(statement.get().predicate());
        if (HOMES.contains(statement.get().topic()) && home.matches()) {
            return Phrase.value(home.group("v"), said.utterance().saidOn()).stream()
                    .map(Phrase::place)
                    .map(
                            place ->
                                    slot(
                                            said,
                                            statement.get(),
                                            FactKind.STATE,
                                            "lives in",
                                            place,
                                            Dates.of(
                                                    statement.get().predicate(),
                                                    said.utterance().saidOn()),
                                            .8))
                    .toList();
        }
        var plural = PLURAL.get(NEW.matcher(statement.get().topic()).replaceFirst(""));
        if (plural != null) {
            return several(said, statement.get(), plural);
        }
        return statement
                .filter(found -> !found.topic().isEmpty())
                .flatMap(found -> topic(said, found))
                .map(List::of)
                .orElse(List.of());
    }

    /** "Arrival is my favourite film". */
    private static List<Draft> favouriteLast(Said said) {
        var words = FAVOURITE_LAST.matcher(said.clause().text());
        if (!words.matches()) {
            return List.of();
        }
        var thing = "favourite " + words.group("thing");
        return title(words.group("v"), said).stream()
                .map(
                        value ->
                                new Draft(
                                        said.speaker() + "'s " + thing + " is " + value,
                                        FactKind.PREFERENCE,
                                        Draft.Slot.one(said.utterance().speaker(), thing, value),
                                        Dates.NONE,
                                        .9,
                                        .6))
                .toList();
    }

    /** A name may hold a day: "Blue Monday", "The Thursday Murder Club". */
    private static Optional<String> title(String words, Said said) {
        return TITLE.matcher(words).matches()
                ? Optional.of(words)
                : Phrase.value(words, said.utterance().saidOn());
    }

    /** Where something of the household is: "the spare key is under the mat". */
    private static List<Draft> kept(Said said) {
        var words = KEPT.matcher(said.clause().text());
        if (!words.matches()) {
            return List.of();
        }
        var thing = words.group("thing");
        var value = TAIL.matcher(words.group("where")).replaceFirst("");
        return List.of(
                new Draft(
                        Wording.sentence(
                                said.clause().text(), said.speaker(), said.speakerInside()),
                        FactKind.STATE,
                        Draft.Slot.one(
                                said.utterance().speaker(),
                                thing.toLowerCase(java.util.Locale.ROOT),
                                Wording.inside(value, said.speakerInside())),
                        Dates.NONE,
                        .85,
                        .65));
    }

    private static Optional<Draft> topic(Said said, Statement statement) {
        var words = VALUE.matcher(statement.predicate());
        if (!words.matches()) {
            return Optional.empty();
        }
        var value = words.group("v");
        var topic = NEW.matcher(statement.topic()).replaceFirst("");
        boolean past =
                statement.predicate().startsWith("was") || statement.predicate().startsWith("were");
        var saidOn = said.utterance().saidOn();
        var dates =
                past
                        ? Dates.of(statement.predicate(), saidOn)
                        : Dates.ahead(statement.predicate(), saidOn);
        var favourite = FAVOURITE.matcher(topic);
        if (favourite.matches()) {
            return title(value, said)
                    .map(
                            cut ->
                                    slot(
                                            said,
                                            statement,
                                            FactKind.PREFERENCE,
                                            "favourite " + favourite.group("thing"),
                                            cut,
                                            Dates.NONE,
                                            .6));
        }
        if (topic.equals("name")) {
            var name = CALLED.matcher(value);
            return name.matches()
                    ? Optional.of(
                            slot(
                                    said,
                                    statement,
                                    FactKind.STATE,
                                    "name",
                                    name.group("v"),
                                    Dates.NONE,
                                    .95))
                    : Optional.empty();
        }
        if (topic.equals("birthday") || topic.equals("date of birth")) {
            return birthday(said, statement, value);
        }
        if (APPOINTMENT.matcher(topic).matches() && !dates.isEmpty()) {
            return Optional.of(
                    slot(
                            said,
                            statement,
                            past ? FactKind.EVENT : FactKind.PLAN,
                            Plans.attribute(said(statement)),
                            when(dates),
                            dates,
                            .7));
        }
        boolean whereOnly = topic.equals("job") && value.matches("(?:at|with|in|for) .*");
        if (!whereOnly && (KNOWN.matcher(topic).matches() || said.requested())) {
            return secretOrPlain(said, statement, value)
                    .map(
                            cut ->
                                    slot(
                                            said,
                                            statement,
                                            FactKind.STATE,
                                            SAME.getOrDefault(topic, topic),
                                            cut,
                                            dates,
                                            .75));
        }
        return Optional.empty();
    }

    /** The topic with its capitals: "interview at Bosch". */
    private static String said(Statement statement) {
        var display = statement.display();
        return display.substring(Math.max(0, display.length() - statement.topic().length()));
    }

    /** "Their hobbies are chess and running": one fact for each. */
    private static List<Draft> several(Said said, Statement statement, String attribute) {
        var words = VALUE.matcher(statement.predicate());
        if (!words.matches()) {
            return List.of();
        }
        return Phrase.list(words.group("v"), said.utterance().saidOn()).stream()
                .flatMap(BETWEEN::splitAsStream)
                .filter(value -> value.length() > 1 && value.length() < 40)
                .map(
                        value ->
                                new Draft(
                                        statement.display() + " include " + value,
                                        FactKind.STATE,
                                        Draft.Slot.many(statement.subject(), attribute, value),
                                        Dates.NONE,
                                        .85,
                                        .6))
                .toList();
    }

    /** A birthday's day stays as it was said: it comes again every year. */
    private static Optional<Draft> birthday(Said said, Statement statement, String value) {
        var bare =
                value.startsWith("on ")
                        ? value.substring(3)
                        : value.startsWith("in ") ? value.substring(3) : value;
        if (Dates.of("on " + bare, said.utterance().saidOn()).isEmpty() || bare.length() > 30) {
            return Optional.empty();
        }
        boolean relative = !bare.matches(".*\\d.*");
        var text = statement.display() + " " + statement.predicate();
        return Optional.of(
                new Draft(
                        relative ? statement.sentence(said.utterance().saidOn()) : text,
                        FactKind.STATE,
                        Draft.Slot.one(
                                statement.subject(),
                                "birthday",
                                relative
                                        ? Dates.of(statement.predicate(), said.utterance().saidOn())
                                                .when()
                                                .map(day -> day.words())
                                                .orElse(bare)
                                        : bare),
                        Dates.NONE,
                        .9,
                        .8));
    }

    private static Optional<String> secretOrPlain(Said said, Statement statement, String value) {
        // A code or a number may hold any signs; it is kept as it was said.
        boolean address = statement.topic().contains("address");
        return (address || value.indexOf(' ') < 0) && value.length() <= 80
                ? Optional.of(value)
                : Phrase.value(value, said.utterance().saidOn());
    }

    private static String when(Dates dates) {
        return dates.when().or(dates::until).map(range -> range.words()).orElse("");
    }

    private static Draft slot(
            Said said,
            Statement statement,
            FactKind kind,
            String attribute,
            String value,
            Dates dates,
            double importance) {
        return new Draft(
                kind == FactKind.PLAN
                        ? statement.sentenceAhead(said.utterance().saidOn())
                        : statement.sentence(said.utterance().saidOn()),
                kind,
                Draft.Slot.one(statement.subject(), attribute, value),
                dates,
                .9,
                importance);
    }
}
