package dev.cairn.memory.extraction;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns of a life that fill or empty slots: couples, children, names, deaths. */
final class LifeRule implements Rule {
    private static final String WHO = "(?<name>" + Names.PERSON + ")";
    private static final Pattern COUPLED =
            Pattern.compile(
                    "^(?!is getting)(?:has )?(?:just |recently )?(?:got|gotten|was|is|been)?"
                            + " ?(?:happily |newly )?(?<how>married|engaged)(?: (?:to"
                            + " )?(?:(?:my|their|her|his) [\\w -]{2,24}?,? )?"
                            + WHO
                            + ")?(?<rest>(?:(?! to\\b)\\W.*)?)$");
    private static final Pattern DATING =
            Pattern.compile(
                    "^(?:is|has been|started|is now) (?:dating|seeing|going out with|in a"
                            + " relationship with|together with) "
                            + WHO
                            + "(?:\\W.*)?$");
    private static final Pattern PARTED =
            Pattern.compile(
                    "^(?:has |is |have )?(?:just |recently )?(?:broke up|broken up|split"
                            + " up|separated|getting divorced|(?:got|is|was|gotten)"
                            + " divorced|divorced|parted ways)(?: (?:with|from))?(?:"
                            + " (?:my|their|her|his) (?:[\\w-]+ )?[\\w-]+)?(?: "
                            + WHO
                            + ")?(?:\\W.*)?$");
    private static final Pattern SINGLE =
            Pattern.compile("^is (?:now )?single(?: again| now)?(?: since .*)?$");
    private static final Pattern BORN =
            Pattern.compile(
                    "^(?:has )?(?:had|welcomed|gave birth to|became (?:a"
                        + " )?(?:parents?|mum|mom|dad|father|mother) (?:of|to)) (?:an?|our|their)"
                        + " (?:healthy |baby |beautiful |little"
                        + " )*(?<kind>boy|girl|son|daughter|baby)(?:,? (?:named|called|we named"
                        + " (?:him|her)|they named (?:him|her)))? "
                            + WHO
                            + "(?:\\W.*)?$");
    private static final Pattern RENAMED =
            Pattern.compile(
                    "^(?:has )?(?:legally |officially |just )?(?:changed (?:my|their|her|his)"
                            + " (?:first |last |family |legal )?(?:sur)?name to|is now called|is"
                            + " called|goes by|now goes by|is going by|took the name|prefers to be"
                            + " called|likes to be called|wants to be called) (?:just )?"
                            + WHO
                            + "(?: now| instead| these days| from now on)?(?:[,;].*)?$");
    private static final Pattern DIED =
            Pattern.compile(
                    "^(?:has )?(?:recently |just |sadly )?(?:died|passed away|passed|was put"
                            + " down|had to be put"
                            + " down)(?!\\s+(?:my|their|the|an?|his|her)\\b)(?:\\W.*)?$");
    private static final Pattern LOST =
            Pattern.compile(
                    "^(?:has )?(?:lost|put down|had to put down) (?:my|their) (?:[\\p{Ll}]+"
                            + " )?(?<kind>dog|cat|pet|parrot|hamster|rabbit|horse)(?:,? "
                            + WHO
                            + ")?(?:\\W.*)?$");
    private static final Pattern REPORTS =
            Pattern.compile("^(?:now )?(?:reports|is reporting) to " + WHO + "(?:\\W.*)?$");

    @Override
    public List<Draft> read(Said said, Optional<Statement> statement) {
        return statement
                .filter(found -> found.topic().isEmpty())
                .map(found -> read(said, found))
                .orElse(List.of());
    }

    private static List<Draft> read(Said said, Statement statement) {
        var predicate = statement.predicate();
        var coupled = COUPLED.matcher(predicate);
        if (coupled.matches()) {
            return coupled(said, statement, coupled.group("how"), coupled.group("name"));
        }
        var dating = DATING.matcher(predicate);
        if (dating.matches()) {
            return one(said, statement, "partner", dating.group("name"), FactKind.RELATION);
        }
        var parted = PARTED.matcher(predicate);
        if (parted.matches()) {
            return List.of(parted(said, statement, parted.group("name"), predicate));
        }
        if (SINGLE.matcher(predicate).matches()) {
            return one(said, statement, "marital status", "single", FactKind.STATE);
        }
        var born = BORN.matcher(predicate);
        if (born.matches() && Names.isName(born.group("name"))) {
            var kind = born.group("kind");
            var attribute = kind.equals("boy") ? "son" : kind.equals("girl") ? "daughter" : kind;
            return List.of(
                    draft(
                            said,
                            statement,
                            FactKind.EVENT,
                            Draft.Slot.many(
                                    statement.subject(),
                                    Relations.canonical(attribute),
                                    born.group("name")),
                            .85));
        }
        var renamed = RENAMED.matcher(predicate);
        boolean who = statement.ofSpeaker() || Names.isName(statement.subject());
        if (renamed.matches()
                && who
                && Names.isName(renamed.group("name"))
                && !renamed.group("name").equals(statement.subject())) {
            return one(said, statement, "name", renamed.group("name"), FactKind.STATE);
        }
        var reports = REPORTS.matcher(predicate);
        if (reports.matches()) {
            return one(said, statement, "boss", reports.group("name"), FactKind.RELATION);
        }
        return died(said, statement, predicate);
    }

    private static List<Draft> coupled(
            Said said, Statement statement, String how, @Nullable String name) {
        var drafts = new ArrayList<Draft>();
        boolean event =
                statement.predicate().contains("got")
                        || statement.predicate().startsWith("married");
        drafts.add(
                draft(
                        said,
                        statement,
                        event ? FactKind.EVENT : FactKind.STATE,
                        Draft.Slot.one(statement.subject(), "marital status", how),
                        .85));
        if (name != null && Names.isName(name)) {
            drafts.add(
                    new Draft(
                            statement.display() + "'s partner is " + name,
                            FactKind.RELATION,
                            Draft.Slot.one(statement.subject(), "partner", name),
                            Dates.NONE,
                            .85,
                            .75));
        }
        return drafts;
    }

    private static Draft parted(
            Said said, Statement statement, @Nullable String name, String predicate) {
        boolean divorced = predicate.contains("divorced") && !predicate.contains("getting");
        var slot =
                divorced
                        ? Draft.Slot.one(statement.subject(), "marital status", "divorced")
                        : new Draft.Slot(
                                statement.subject(),
                                "partner",
                                name == null ? "" : name,
                                true,
                                true);
        return draft(said, statement, FactKind.EVENT, slot, .75);
    }

    private static List<Draft> died(Said said, Statement statement, String predicate) {
        var lost = LOST.matcher(predicate);
        if (lost.matches() && statement.ofSpeaker()) {
            var name = lost.group("name");
            return List.of(
                    draft(
                            said,
                            statement,
                            FactKind.EVENT,
                            new Draft.Slot(
                                    statement.subject(),
                                    Relations.canonical(lost.group("kind")),
                                    name == null || !Names.isName(name) ? "" : name,
                                    false,
                                    true),
                            .7));
        }
        if (!DIED.matcher(predicate).matches() || statement.ofSpeaker()) {
            return List.of();
        }
        var animal = Relations.animalIn(statement.display());
        boolean named = Names.isName(statement.subject());
        var slot =
                animal.map(
                                kind ->
                                        new Draft.Slot(
                                                said.utterance().speaker(),
                                                kind,
                                                named ? statement.subject() : "",
                                                false,
                                                true))
                        .orElseGet(() -> Draft.Slot.none(statement.subject()));
        return List.of(draft(said, statement, FactKind.EVENT, slot, .8));
    }

    private static List<Draft> one(
            Said said, Statement statement, String attribute, String value, FactKind kind) {
        return List.of(
                draft(
                        said,
                        statement,
                        kind,
                        Draft.Slot.one(statement.subject(), attribute, value),
                        .8));
    }

    private static Draft draft(
            Said said, Statement statement, FactKind kind, Draft.Slot slot, double importance) {
        var saidOn = said.utterance().saidOn();
        var dates = Dates.of(statement.predicate(), saidOn);
        return new Draft(
                statement.sentence(saidOn),
                kind,
                slot,
                slot.negated() ? Dates.ended(dates.when()) : dates,
                .85,
                importance);
    }
}
