package dev.cairn.memory.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The people spoken of in the turns before an utterance and in its sentences so far, for "she" and
 * "my sister". Belongs to one reading of one utterance; not thread-safe.
 */
final class People {
    /** Sentences back in which "she" is looked for. */
    private static final int MOST_SENTENCES = 12;

    private static final int MOST_MENTIONS = 6;

    private static final Pattern RELATED =
            Pattern.compile(
                    "\\b(?i:my|our|your|(?:have|got|adopted|bought|had|'ve) an?)(?:"
                            + " (?!best )[\\p{Ll}-]{2,12}){0,2}? (?<kind>(?i:"
                            + Relations.WORDS
                            + "))\\b(?!'s"
                            + " (?!\\p{Ll}+ing\\b|been\\b|an?\\b|not\\b|now\\b)\\p{Ll})(?:(?:,| is|"
                            + " is called| is named|'s name is| called| named)? (?<name>"
                            + Names.PERSON
                            + ")(?!'))?");
    private static final Pattern NAME_BEFORE =
            Pattern.compile("^(?:and |so |then )?(?<name>" + Names.PERSON + ")(?:,| is|'s) $");
    private static final Pattern NAMED = Pattern.compile("(?<![\\p{L}\\d'])" + Names.PERSON);

    private static final Pattern OCCASION =
            Pattern.compile("\\b(?:an?|my|our|the) " + Plans.WHAT, Pattern.CASE_INSENSITIVE);

    /** Names that somebody is spoken to with: "Thanks, Anna!", "Hey Tom, …". */
    private static final Pattern ADDRESSED_BEFORE =
            Pattern.compile(
                    "(?:^|.*\\b(?i:hey|hi|hello|thanks|thank"
                        + " you|dear|wow|bye|cheers|sorry|well|so|yeah|yes|no|ok|okay|congrats),?"
                        + " |.*, )$",
                    Pattern.DOTALL);

    private final Utterance utterance;

    /** The people of each sentence of {@link #heard}, as far as anybody asked. */
    private final List<List<Person>> mentions = new ArrayList<>();

    private final List<String> heard = new ArrayList<>();
    private boolean before;

    People(Utterance utterance) {
        this.utterance = utterance;
    }

    /** Takes note of whom a sentence of the utterance speaks. */
    void hear(String sentence) {
        heard.add(sentence);
    }

    /** Whom "he" or "she" means: the only fitting one of the nearest sentence that has any. */
    Optional<Person> antecedent(FirstNames.Gender gender) {
        for (var people : mentions().reversed()) {
            var fitting = new ArrayList<Person>();
            for (var person : people) {
                if (person.gender().fits(gender) && fitting.stream().noneMatch(person::is)) {
                    fitting.add(person);
                }
            }
            if (fitting.size() > 1) {
                return Optional.empty();
            }
            if (fitting.size() == 1) {
                return Optional.of(known(fitting.getFirst()));
            }
        }
        return Optional.empty();
    }

    /** A person with what else was said of who they are: their name, their relation. */
    Person known(Person person) {
        var known = person;
        for (var people : mentions().reversed()) {
            for (var other : people) {
                if (known.is(other)) {
                    known = known.and(other);
                }
            }
        }
        return known;
    }

    /**
     * The fuller name of an occasion that was spoken of: "dentist appointment" for "appointment".
     */
    String occasion(String what) {
        if (what.strip().indexOf(' ') >= 0) {
            return what;
        }
        readBefore();
        for (var sentence : heard.reversed()) {
            var occasion = OCCASION.matcher(sentence);
            while (occasion.find()) {
                var fuller = Plans.attribute(occasion.group("what"));
                if (fuller.contains(" ") && fuller.contains(what)) {
                    return fuller;
                }
            }
            var place = what.equals("trip") ? Plans.journey(sentence) : Optional.<String>empty();
            if (place.isPresent()) {
                return "trip to " + place.get();
            }
        }
        return what;
    }

    /** The people of the last sentences; read only when somebody asks, which is seldom. */
    private List<List<Person>> mentions() {
        readBefore();
        for (int i = mentions.size(); i < heard.size(); i++) {
            mentions.add(in(heard.get(i)));
        }
        return mentions.subList(Math.max(0, mentions.size() - MOST_SENTENCES), mentions.size());
    }

    private void readBefore() {
        if (before) {
            return;
        }
        before = true;
        var words = new ArrayList<String>();
        for (var turn : utterance.before()) {
            for (var sentence : Sentence.split(Prose.of(turn, false))) {
                words.add(sentence.text());
            }
        }
        heard.addAll(0, words);
    }

    private static List<Person> in(String sentence) {
        var people = new ArrayList<Person>();
        var related = RELATED.matcher(sentence);
        while (related.find() && people.size() < MOST_MENTIONS) {
            var relation = Relations.canonical(related.group("kind").toLowerCase(Locale.ROOT));
            var told = related.group("name");
            var name = told == null ? nameBefore(sentence.substring(0, related.start())) : told;
            boolean named = !name.isEmpty() && Names.isName(name);
            people.add(
                    new Person(named ? name : "", relation, gender(relation, named ? name : "")));
        }
        var names = NAMED.matcher(sentence);
        while (names.find() && people.size() < MOST_MENTIONS) {
            var name = names.group();
            var entry = FirstNames.find(Names.firstWord(name));
            if (entry.isPresent()
                    && !(entry.get().alsoWord() && names.start() == 0)
                    && !addressed(sentence, names.start(), names.end())
                    && people.stream().noneMatch(person -> person.name().equals(name))) {
                people.add(new Person(name, "", entry.get().gender()));
            }
        }
        return people;
    }

    /** "Anna is my sister", "Anna, my sister" */
    private static String nameBefore(String words) {
        var before = NAME_BEFORE.matcher(words);
        boolean named =
                before.find() && FirstNames.find(Names.firstWord(before.group("name"))).isPresent();
        return named ? before.group("name") : "";
    }

    private static boolean addressed(String sentence, int start, int end) {
        boolean closed = end == sentence.length() || ",!?.".indexOf(sentence.charAt(end)) >= 0;
        return closed && ADDRESSED_BEFORE.matcher(sentence).region(0, start).matches();
    }

    private static FirstNames.Gender gender(String relation, String name) {
        var told = Relations.gender(relation);
        return told == FirstNames.Gender.BOTH && !name.isEmpty()
                ? FirstNames.find(Names.firstWord(name)).map(FirstNames.Entry::gender).orElse(told)
                : told;
    }
}
