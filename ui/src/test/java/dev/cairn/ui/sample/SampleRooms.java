package dev.cairn.ui.sample;

import dev.cairn.memory.Id;
import dev.cairn.memory.consolidation.Merges;
import dev.cairn.memory.entity.Entity;
import dev.cairn.memory.fact.FactStatus;
import dev.cairn.memory.review.Proposed;
import dev.cairn.memory.review.Reason;
import dev.cairn.ui.conversations.ConversationDesk;
import dev.cairn.ui.timeline.TimelineDesk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What fills the places beside conversations. */
final class SampleRooms {
    private static final List<String> PEOPLE =
            List.of("Anna", "Tomás", "Yumi", "Aunt Salma", "The choir", "Lisbon", "Work");

    private static final List<String> DEEDS =
            List.of(
                    "visited the market by the river",
                    "called about the concert in June",
                    "started a new job at a small publisher",
                    "baked bread with five hours of proof",
                    "found the old photographs of the house",
                    "planned the journey to Sintra");

    private SampleRooms() {}

    static void fill(SampleCompanion companion) {
        var inbox = companion.inbox();
        inbox.waiting.add(
                proposed(801, "You take 5 mg of cetirizine in the spring", Reason.HEALTH, false));
        inbox.waiting.add(
                proposed(802, "Tomás and Rita are going to separate", Reason.OTHERS, false));
        inbox.waiting.add(
                proposed(803, "The rent of the flat is 940 euros a month", Reason.MONEY, false));
        inbox.waiting.add(proposed(804, "You sing in the choir in Bonn", Reason.KIND, true));
        inbox.pairs.add(
                new Merges.Pair(
                        Id.fact(831),
                        "Anna sings in the choir on Tuesdays",
                        Id.fact(832),
                        "Anna goes to the choir every Tuesday to sing",
                        .94));
        inbox.pairs.add(
                new Merges.Pair(
                        Id.fact(833),
                        "You like tea in the afternoon",
                        Id.fact(834),
                        "You drink tea in the afternoon",
                        .83));
        var desk = companion.remembering();
        desk.entities.add(entity(1, Entity.Kind.PERSON, "Anna", 12, "Anna", "Annie", "A. Weber"));
        desk.entities.add(entity(2, Entity.Kind.PERSON, "Tomás", 7, "Tomás"));
        desk.entities.add(entity(3, Entity.Kind.PLACE, "Berlin", 5, "Berlin"));
        desk.entities.add(entity(4, Entity.Kind.ORGANISATION, "The choir", 3, "The choir"));
        desk.entities.add(entity(5, Entity.Kind.PERSON, "خالتي سلمى", 2, "خالتي سلمى"));
        desk.learned.add(
                SampleMemories.learned(
                        821, "Anna lives near the canal", FactStatus.CURRENT, Id.episode(7001)));
        desk.learned.add(
                SampleMemories.learned(
                        822, "Anna owes you 40 euros", FactStatus.PENDING, Id.episode(7001)));
        companion
                .conversing()
                .hits
                .add(
                        new ConversationDesk.Hit(
                                Samples.ANNA,
                                "Where Anna lives now",
                                Id.episode(902),
                                "Anna: The flat is small, but it is two minutes from the canal"));
        companion
                .conversing()
                .hits
                .add(
                        new ConversationDesk.Hit(
                                Samples.LISBON,
                                "Four days in Lisbon",
                                Id.episode(903),
                                "… and then we meet Anna at the station"));
        companion.conversing().archived.add(Samples.BREAD);
        companion.home().lived();
        companion.graph().lived();
        companion.exchange().lived();
    }

    private static Proposed proposed(long id, String text, Reason why, boolean skipped) {
        var fact = SampleMemories.learned(id, text, FactStatus.PENDING, Id.episode(901));
        return new Proposed(fact, why, false, skipped);
    }

    private static Entity entity(
            long id, Entity.Kind kind, String name, long facts, String... names) {
        return new Entity(Id.fact(id), kind, name, List.of(names), facts, List.of());
    }

    /** States that follow each other, and events between them, the same each time. */
    static void live(SampleCompanion companion, int count) {
        var random = new Random(7);
        var today = LocalDate.of(2026, 11, 20);
        var days = count <= 10 ? 900 : 365 * 20;
        for (var i = 0; i < count; i++) {
            var who = PEOPLE.get((int) (Math.pow(random.nextDouble(), 1.7) * PEOPLE.size()));
            var first = today.minusDays(random.nextInt(days));
            var lasts = random.nextInt(count <= 10 ? 3 : 12) == 0;
            var ended = lasts && random.nextBoolean();
            companion
                    .timeline()
                    .entries
                    .add(
                            new TimelineDesk.Entry(
                                    Id.fact(10_000L + i),
                                    first,
                                    ended
                                            ? Optional.of(first.plusDays(60 + random.nextInt(500)))
                                            : Optional.empty(),
                                    lasts,
                                    first.toString(),
                                    who
                                            + " "
                                            + (lasts
                                                    ? "lives in a house by the canal"
                                                    : DEEDS.get(random.nextInt(DEEDS.size()))),
                                    i % 3 == 0 ? "" : who,
                                    !ended));
        }
    }
}
