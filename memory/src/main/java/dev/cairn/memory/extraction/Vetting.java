package dev.cairn.memory.extraction;

import dev.cairn.memory.time.TimeExpressions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Believes of a model's proposals only what the words of the utterance bear out. A model points at
 * words worth keeping; where the program can put these into the third person itself, its sentence
 * is kept and not the model's. Everything else that can be known without the model is as well:
 * dates, sensitivity, whether a slot holds one value.
 */
final class Vetting {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 240;
    private static final double CONFIDENCE = .6;

    private static final Pattern ADDRESS =
            Pattern.compile(
                    "\\b(?:you|your|yours|yourself|you're|you've|please)\\b|\\?",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern TWO_SENTENCES = Pattern.compile("[.!;]\\s+\\S|[\\n\\r{}\\[\\]\"]");
    private static final Pattern OPENING =
            Pattern.compile(
                    "^(?:the user|he|she|they|(?:I|we)(?='|\\b))(?!'s)[ ,]*",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern LAST_TWO = Pattern.compile("\\S+ \\S+$");
    private static final int LONGEST_REST = 60;

    /** Where something else begins. */
    private static final Pattern TURNING =
            Pattern.compile(
                    "[,;:()]|\\b(?:I|we|he|she|it|they|and|but|or|so|because|which|who|that|while|though)\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern TOGETHER =
            Pattern.compile("^we\\b.*\\btogether\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern OF_SPEAKER =
            Pattern.compile("\\b(?:me|us|my|our|mine|ours)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern WITH =
            Pattern.compile("\\bwith\\b|\\band I\\b", Pattern.CASE_INSENSITIVE);

    private static final Set<String> PLAIN_VERBS =
            Set.of("is", "has", "was", "had", "will", "does", "did", "no");
    private static final Set<String> NO_VERBS = Set.of("all", "both", "off", "each", "too", "so");
    private static final Pattern ENDINGS = Pattern.compile("(?:[^s]s|ed|n't)");

    private final Utterance utterance;
    private final List<OwnWords> words;

    Vetting(Utterance utterance, List<OwnWords> words) {
        this.utterance = utterance;
        this.words = words;
    }

    /** What is kept of an answer, in the order of the quotes' claims, and why the rest is not. */
    record Vetted(List<Candidate> candidates, List<ModelReading.Dropped> dropped) {
        List<Doubt> doubts() {
            return dropped.stream().map(ModelReading.Dropped::why).toList();
        }
    }

    /** Whom facts can be about, as the schema offers them. */
    static List<String> subjects(Utterance utterance, List<OwnWords> words) {
        return words.stream()
                .flatMap(own -> SubjectMention.in(own.clause(), utterance).stream())
                .map(SubjectMention::display)
                .distinct()
                .toList();
    }

    Vetted vet(List<Proposal> proposals) {
        var candidates = new ArrayList<Candidate>();
        var dropped = new ArrayList<ModelReading.Dropped>();
        var seen = new HashSet<String>();
        for (var proposal : proposals) {
            switch (vet(proposal)) {
                case Verdict.Kept(var candidate) -> {
                    if (seen.add(candidate.text().toLowerCase(Locale.ROOT))) {
                        candidates.add(candidate);
                    } else {
                        dropped.add(dropped(Doubt.AGAIN, proposal));
                    }
                }
                case Verdict.Dropped(var doubt) -> dropped.add(dropped(doubt, proposal));
            }
        }
        return new Vetted(candidates, dropped);
    }

    private static ModelReading.Dropped dropped(Doubt why, Proposal proposal) {
        return new ModelReading.Dropped(
                why, proposal.quote(), proposal.subject() + " " + proposal.says());
    }

    private sealed interface Verdict {
        record Kept(Candidate candidate) implements Verdict {}

        record Dropped(Doubt doubt) implements Verdict {}
    }

    private record Quote(OwnWords own, QuoteSpan span) {}

    private Verdict vet(Proposal proposal) {
        var quote = quote(proposal.quote());
        if (quote.isEmpty()) {
            return new Verdict.Dropped(Doubt.NO_QUOTE);
        }
        var own = quote.get().own();
        var mentions = SubjectMention.in(own.clause(), utterance);
        var subject =
                mentions.stream()
                        .filter(mention -> mention.display().equals(proposal.subject()))
                        .findFirst();
        if (subject.isEmpty()) {
            return new Verdict.Dropped(Doubt.WRONG_SUBJECT);
        }
        var stated = stated(own, subject.get());
        if (stated.isPresent() && new Grounds(own.text(), utterance).meet(proposal.says())) {
            var text = sentence(stated.get(), own, subject.get());
            if (isSentence(text, own, subject.get())) {
                return new Verdict.Kept(
                        candidate(proposal, text, stated.get(), subject.get(), quote.get()));
            }
        }
        if (namesTheSpeakerAgain(proposal.says(), own, subject.get())) {
            return new Verdict.Dropped(Doubt.UNGROUNDED);
        }
        var says = predicate(proposal.says(), own, subject.get());
        var doubt = doubt(says, own, subject.get(), mentions);
        if (doubt.isPresent()) {
            return new Verdict.Dropped(doubt.get());
        }
        var text = sentence(says, own, subject.get());
        return isSentence(text, own, subject.get())
                ? new Verdict.Kept(candidate(proposal, text, says, subject.get(), quote.get()))
                : new Verdict.Dropped(Doubt.NO_SENTENCE);
    }

    /** What the words say of a subject, put into the third person without the model. */
    private Optional<String> stated(OwnWords own, SubjectMention subject) {
        return Statement.of(new Said(utterance, own.clause(), utterance.explicit()))
                .filter(statement -> statement.display().equals(subject.display()))
                .map(Statement::predicate);
    }

    /** "We hung out" as "The user hung out with the user". */
    private boolean namesTheSpeakerAgain(String says, OwnWords own, SubjectMention subject) {
        return subject.subject().equals(utterance.speaker())
                && OPENING.matcher(says.strip()).replaceFirst("").contains("the user")
                && !OF_SPEAKER.matcher(own.text()).find();
    }

    private String sentence(String says, OwnWords own, SubjectMention subject) {
        return subject.display()
                + " "
                + (Sense.isAhead(own.text())
                        ? Dates.absoluteAhead(says, utterance.saidOn())
                        : Dates.absolute(says, utterance.saidOn()));
    }

    /** "We sang together" does not say who sang. */
    private boolean isSentence(String text, OwnWords own, SubjectMention subject) {
        boolean withNobody =
                TOGETHER.matcher(own.text()).find() && !WITH.matcher(own.text()).find();
        return text.length() >= SHORTEST
                && text.length() <= LONGEST
                && !withNobody
                && Guards.standsAlone(text, subject.subject().equals(utterance.speaker()));
    }

    private Optional<Quote> quote(String claimed) {
        for (var own : words) {
            int start = own.clause().start();
            var region = utterance.text().substring(start, own.clause().end());
            var span = QuoteSpan.find(region, claimed);
            if (span.isPresent()) {
                return Optional.of(
                        new Quote(
                                own,
                                new QuoteSpan(
                                        start + span.get().start(), start + span.get().end())));
            }
        }
        return Optional.empty();
    }

    /** Small models copy "live in Berlin" or begin with the subject again; both can be mended. */
    private String predicate(String says, OwnWords own, SubjectMention subject) {
        var bare = says.strip();
        if (bare.startsWith(subject.display() + " ")) {
            bare = bare.substring(subject.display().length()).strip();
        }
        bare = OPENING.matcher(bare).replaceFirst("").replaceFirst("[.!, ]+$", "");
        bare += rest(bare, own.text());
        boolean ofSpeaker = subject.subject().equals(utterance.speaker()) && !subject.topic();
        var inside = new Said(utterance, own.clause(), false).speakerInside();
        return ofSpeaker && isInFirstPerson(bare, own.text())
                ? Wording.predicate(bare, false, "them")
                : Wording.inside(bare, inside);
    }

    /**
     * What the quote says on where a predicate breaks off: a small model stops early, and "hates
     * when meetings start" without "late" is another thing.
     */
    private static String rest(String predicate, String own) {
        var end = LAST_TWO.matcher(predicate);
        int at = end.find() ? own.lastIndexOf(end.group()) : -1;
        if (at < 0) {
            return "";
        }
        var rest = own.substring(at + end.group().length());
        return rest.startsWith(" ")
                        && !TURNING.matcher(rest).find()
                        && rest.length() <= LONGEST_REST
                ? rest
                : "";
    }

    /** Whether a predicate's verb is the very form that was said with "I". */
    private static boolean isInFirstPerson(String predicate, String own) {
        for (var word : predicate.split(" ")) {
            var lower = word.toLowerCase(Locale.ROOT);
            if (!Verbs.ADVERBS.contains(lower) && !lower.equals("no") && !lower.equals("longer")) {
                return !NO_VERBS.contains(lower)
                        && Pattern.compile(
                                        "\\b(?:I|we)(?: |(?='))(?:[\\w']+ ){0,2}?"
                                                + Pattern.quote(word)
                                                + "(?![\\p{L}'])",
                                        Pattern.CASE_INSENSITIVE)
                                .matcher(own)
                                .find();
            }
        }
        return false;
    }

    private Optional<Doubt> doubt(
            String says, OwnWords own, SubjectMention subject, List<SubjectMention> mentions) {
        if (ADDRESS.matcher(says).find()) {
            return Optional.of(Doubt.ADDRESSES);
        }
        if (TWO_SENTENCES.matcher(says).find() || !beginsWithVerb(says)) {
            return Optional.of(Doubt.NO_SENTENCE);
        }
        var grounds = new Grounds(own.text(), utterance);
        if (!grounds.bear(says)) {
            return Optional.of(Doubt.UNGROUNDED);
        }
        if (!grounds.suffice(says)) {
            return Optional.of(Doubt.NO_SENTENCE);
        }
        int said = grounds.firstSaid(says);
        if (!SubjectMention.isNextBefore(said, subject.display(), own.text(), mentions)) {
            return Optional.of(Doubt.WRONG_SUBJECT);
        }
        return Sense.isKept(own.text(), says) ? Optional.empty() : Optional.of(Doubt.CHANGED_SENSE);
    }

    private static boolean beginsWithVerb(String says) {
        for (var word : says.toLowerCase(Locale.ROOT).split(" ")) {
            if (!Verbs.ADVERBS.contains(word)) {
                return PLAIN_VERBS.contains(word)
                        || Verbs.past(word)
                        || (word.matches("[\\p{L}'-]{2,20}")
                                && ENDINGS.matcher(word.substring(Math.max(0, word.length() - 3)))
                                        .find());
            }
        }
        return false;
    }

    private Candidate candidate(
            Proposal proposal, String text, String says, SubjectMention subject, Quote quote) {
        var own = quote.own().text();
        var kind = kind(proposal.kind(), own, says);
        boolean plain = !subject.topic() && !Sense.isTurned(own);
        var named = ModelSlot.named(proposal.attribute());
        var value = named.map(slot -> slot.withoutCue(proposal.value())).orElse("");
        var slot =
                named.filter(_ -> plain)
                        .filter(filled -> filled.isFilledBy(own, value))
                        .filter(_ -> says.contains(value));
        var dates = dates(own);
        var attribute = slot.map(ModelSlot::attribute).orElse("");
        return new Candidate(
                text,
                kind,
                subject.subject(),
                attribute,
                slot.isPresent() ? value : "",
                slot.isPresent() && slot.get().single(),
                false,
                quote.span().start(),
                quote.span().end(),
                dates.when(),
                dates.until(),
                CONFIDENCE,
                importance(kind),
                sensitivity(text, own, attribute, subject),
                Names.named(
                        text, subject.subject().equals(subject.display()) ? subject.subject() : ""),
                false,
                "");
    }

    private Sensitivity sensitivity(
            String text, String own, String attribute, SubjectMention subject) {
        boolean ofSpeaker = subject.subject().equals(utterance.speaker());
        var told = Sensitivities.of(text, attribute, ofSpeaker);
        return told != Sensitivity.NONE ? told : Sensitivities.of(own, attribute, ofSpeaker);
    }

    private static FactKind kind(String proposed, String own, String says) {
        if (Sense.isIntended(own)) {
            return FactKind.PLAN;
        }
        boolean past = Verbs.past(says.split(" ")[0].toLowerCase(Locale.ROOT));
        return switch (proposed) {
            case "preference" -> Sense.isLiked(own) ? FactKind.PREFERENCE : FactKind.STATE;
            case "relation" -> FactKind.RELATION;
            case "event" -> past ? FactKind.EVENT : FactKind.STATE;
            default -> past ? FactKind.EVENT : FactKind.STATE;
        };
    }

    private static double importance(FactKind kind) {
        return switch (kind) {
            case RELATION -> .65;
            case STATE, PLAN -> .55;
            default -> .5;
        };
    }

    /**
     * The quote's dates; without any, the one date of the utterance that no other clause claims.
     */
    private Dates dates(String own) {
        var saidOn = utterance.saidOn();
        var dates = Sense.isAhead(own) ? Dates.ahead(own, saidOn) : Dates.of(own, saidOn);
        if (!dates.isEmpty()) {
            return dates;
        }
        var prose = Prose.of(utterance.text(), utterance.explicit());
        var mentions = TimeExpressions.find(prose, saidOn);
        boolean free =
                mentions.size() == 1
                        && words.stream()
                                .noneMatch(
                                        other ->
                                                other.holds(
                                                        mentions.getFirst().start(),
                                                        mentions.getFirst().end()));
        return free ? Dates.of(prose, saidOn) : Dates.NONE;
    }
}
