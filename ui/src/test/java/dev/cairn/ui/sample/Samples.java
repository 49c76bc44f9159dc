package dev.cairn.ui.sample;

import dev.cairn.memory.Id;
import dev.cairn.memory.answering.Trace;
import dev.cairn.memory.conversation.Conversation;
import dev.cairn.memory.conversation.Message;
import dev.cairn.memory.episode.Episode;
import dev.cairn.memory.episode.Role;
import dev.cairn.memory.episode.Source;
import dev.cairn.memory.fact.Evidence;
import dev.cairn.memory.recall.Recollection;
import dev.cairn.memory.recall.Why;
import dev.cairn.ui.memories.Remembered;
import dev.cairn.ui.models.ModelOffer;
import dev.cairn.ui.models.ModelState;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Made-up people and what they said, enough to fill every view. */
public final class Samples {
    public static final Id ANNA = Id.conversation(1);
    public static final Id LISBON = Id.conversation(2);
    public static final Id BREAD = Id.conversation(3);
    public static final Id ARABIC = Id.conversation(4);
    public static final Id STOPPED = Id.conversation(5);
    public static final Id FAILED = Id.conversation(6);
    public static final Id NO_MODEL = Id.conversation(7);
    public static final Id TOKYO = Id.conversation(8);

    private static final String MODEL = "TinyLlama 1.1B";

    private Samples() {}

    /** A memory that has been lived in for some months, with a model. */
    public static SampleCompanion lively() {
        var companion = new SampleCompanion();
        companion.with(new ModelState.Ready(MODEL, OptionalDouble.of(21.4)));
        offers(ModelOffer.Standing.IN_USE).forEach(companion::with);
        facts().forEach(companion::with);
        episodes().forEach(companion::with);
        conversations(companion);
        companion.answering(annaScript());
        return companion;
    }

    /** A memory in which there is nothing yet, without a model. */
    public static SampleCompanion fresh() {
        var companion = new SampleCompanion();
        offers(ModelOffer.Standing.AVAILABLE).forEach(companion::with);
        companion.answering(SampleCompanion.Script.of("I will keep that in mind."));
        return companion;
    }

    /** Answers where Anna lives, with a citation of the first source. */
    public static SampleCompanion.Script annaScript() {
        return SampleCompanion.Script.of(
                        "Anna lives in **Berlin** now [1]. She moved there from Bonn in May 2025,"
                                + " and has a flat near the canal in Neukölln [2].")
                .madeFrom(annaTrace());
    }

    public static Trace annaTrace() {
        return new Trace(
                Optional.of(MODEL),
                2048,
                1204,
                840,
                21.4,
                List.of(
                        item(
                                1,
                                "Anna moved from Bonn to Berlin in May 2025",
                                "2025-05-18",
                                Trace.Reach.CITED,
                                901),
                        item(
                                2,
                                "Anna: The flat is small, but it is two minutes from the canal in"
                                        + " Neukölln. Come and see it!",
                                "2025-06-02",
                                Trace.Reach.CITED,
                                902),
                        item(
                                3,
                                "Anna is looking for a job at a small publisher.",
                                "2025-03-11",
                                Trace.Reach.INCLUDED,
                                903),
                        item(
                                4,
                                "Planned: visit Anna in the second week of December.",
                                "2026-11-02",
                                Trace.Reach.INCLUDED,
                                904),
                        item(
                                0,
                                "Anna and Tomás know each other from the choir in Bonn.",
                                "2024-01-20",
                                Trace.Reach.RETRIEVED,
                                905),
                        item(
                                0,
                                "The train from Bonn to Berlin takes five hours.",
                                "2025-05-01",
                                Trace.Reach.RETRIEVED,
                                906)));
    }

    public static List<ModelOffer> offers(ModelOffer.Standing starter) {
        return List.of(
                offer(
                        "starter",
                        "TinyLlama 1.1B Chat",
                        "Small and quick. Good for short questions about what you told Cairn.",
                        "Apache-2.0",
                        322_591_712L,
                        4,
                        true,
                        true,
                        starter),
                offer(
                        "qwen-1.5b",
                        "Qwen2.5 1.5B Instruct",
                        "Clear answers in many languages, on any recent laptop.",
                        "Apache-2.0",
                        1_120_000_000L,
                        4,
                        true,
                        false,
                        ModelOffer.Standing.AVAILABLE),
                offer(
                        "llama-3b",
                        "Llama 3.2 3B Instruct",
                        "Longer conversations and better reasoning. Wants 8 GB of memory.",
                        "Llama 3.2",
                        2_020_000_000L,
                        8,
                        true,
                        false,
                        ModelOffer.Standing.PARTLY),
                offer(
                        "gemma-4b",
                        "Gemma 3 4B",
                        "Careful, well-written answers.",
                        "Gemma",
                        2_490_000_000L,
                        8,
                        true,
                        false,
                        ModelOffer.Standing.INSTALLED),
                offer(
                        "qwen-7b",
                        "Qwen2.5 7B Instruct",
                        "The best answers here. Wants 16 GB of memory.",
                        "Apache-2.0",
                        4_680_000_000L,
                        16,
                        false,
                        false,
                        ModelOffer.Standing.AVAILABLE));
    }

    public static ModelOffer standing(ModelOffer offer, ModelOffer.Standing standing) {
        return offer(
                offer.id(),
                offer.name(),
                offer.goodFor(),
                offer.licence(),
                offer.bytes(),
                offer.memoryGigabytes(),
                offer.fits(),
                offer.recommended(),
                standing);
    }

    public static Recollection recollection() {
        return new Recollection(
                Id.fact(901),
                Recollection.Kind.FACT,
                "Anna moved",
                at("2025-05-18"),
                true,
                1,
                List.of(Id.episode(901)),
                new Why(List.of(), List.of()));
    }

    public static Conversation conversation(Id id, String title, boolean pinned, int daysAgo) {
        var then = SampleCompanion.NOW.minus(daysAgo, ChronoUnit.DAYS);
        return new Conversation(id, title, pinned, then, then);
    }

    private static void conversations(SampleCompanion companion) {
        companion.with(
                conversation(ANNA, "Where Anna lives now", false, 0),
                talk(
                        ANNA,
                        "Where does Anna live now? I want to send her a card.",
                        "Anna lives in **Berlin** now [1]. She moved there from Bonn in May 2025,"
                            + " and has a flat near the canal in Neukölln [2].\n\n"
                            + "You planned to visit her in the second week of December, so a card"
                            + " sent this week would arrive well before you do.",
                        "Lovely. What did she say about the flat?",
                        "That it is small, but two minutes from the canal, and that you should come"
                                + " and see it [2]."));
        traceAnswers(companion, ANNA, annaTrace());
        companion.with(
                conversation(LISBON, "Four days in Lisbon: budget and a packing script", true, 3),
                talk(
                        LISBON,
                        "Can you lay out the Lisbon budget as a table, and the script that sums"
                                + " it?",
                        Texts.LISBON));
        traceAnswers(companion, LISBON, annaTrace());
        companion.with(
                conversation(BREAD, "Sourdough, third try 🍞", false, 1),
                talk(
                        BREAD,
                        "The crust was perfect this time 🎉 but the crumb is still too dense. What"
                                + " did I change since last week?",
                        Texts.BREAD));
        companion.with(
                conversation(ARABIC, "وصفة الكسكسي من خالتي سلمى", false, 2),
                talk(ARABIC, "ما هي وصفة الكسكسي التي أخبرتني بها خالتي سلمى؟", Texts.COUSCOUS));
        traceAnswers(companion, ARABIC, annaTrace());
        companion.with(
                conversation(TOKYO, "東京での三日間", false, 9),
                talk(
                        TOKYO,
                        "東京で行きたい場所を覚えている?",
                        "はい。**根津美術館**の庭、谷中の古い商店街、そして由美さんが勧めてくれた神保町の古本屋です [1]。"));
        traceAnswers(companion, TOKYO, annaTrace());
        companion.with(
                conversation(
                        STOPPED,
                        "A very long list of everything I ever said about gardens",
                        false,
                        4),
                List.of(
                        message(
                                50,
                                STOPPED,
                                Role.USER,
                                "List everything I ever said about gardens.",
                                Message.State.COMPLETE,
                                Optional.empty()),
                        message(
                                51,
                                STOPPED,
                                Role.ASSISTANT,
                                "You spoke of gardens often. In March you",
                                Message.State.STOPPED,
                                Optional.of(MODEL))));
        companion.with(
                conversation(FAILED, "What Tomás said about the choir", false, 5),
                List.of(
                        message(
                                60,
                                FAILED,
                                Role.USER,
                                "What did Tomás say about the choir in Bonn?",
                                Message.State.COMPLETE,
                                Optional.empty()),
                        message(
                                61,
                                FAILED,
                                Role.ASSISTANT,
                                "Tomás said that the choir had found a new",
                                Message.State.FAILED,
                                Optional.of(MODEL))));
        var quoted =
                new Trace(
                        Optional.empty(),
                        0,
                        0,
                        0,
                        0,
                        annaTrace().items().stream()
                                .filter(item -> item.label() == 1 || item.label() == 2)
                                .toList());
        companion.with(
                conversation(NO_MODEL, "When did Anna move?", false, 12),
                List.of(
                        message(
                                70,
                                NO_MODEL,
                                Role.USER,
                                "When did Anna move?",
                                Message.State.COMPLETE,
                                Optional.empty()),
                        message(
                                71,
                                NO_MODEL,
                                Role.ASSISTANT,
                                Texts.EXTRACT,
                                Message.State.COMPLETE,
                                Optional.empty())));
        companion.with(Id.message(71), quoted);
    }

    private static List<Message> talk(Id conversation, String... said) {
        var messages = new ArrayList<Message>();
        for (var i = 0; i < said.length; i++) {
            var user = i % 2 == 0;
            messages.add(
                    message(
                            conversation.number() * 100 + i,
                            conversation,
                            user ? Role.USER : Role.ASSISTANT,
                            said[i],
                            Message.State.COMPLETE,
                            user ? Optional.empty() : Optional.of(MODEL)));
        }
        return messages;
    }

    private static void traceAnswers(SampleCompanion companion, Id conversation, Trace trace) {
        companion.branch(conversation).stream()
                .filter(message -> message.role() == Role.ASSISTANT)
                .forEach(message -> companion.with(message.id(), trace));
    }

    private static Message message(
            long id,
            Id conversation,
            Role role,
            String text,
            Message.State state,
            Optional<String> model) {
        return new Message(
                Id.message(id),
                conversation,
                Optional.empty(),
                role,
                text,
                state,
                model,
                Optional.empty(),
                SampleCompanion.NOW);
    }

    private static List<Episode> episodes() {
        return List.of(
                episode(
                        901,
                        "",
                        Role.USER,
                        "Big news today: Anna moved from Bonn to Berlin in May 2025. She sounded so"
                                + " happy on the phone.",
                        "2025-05-18"),
                episode(
                        902,
                        "Anna",
                        Role.OTHER,
                        "The flat is small, but it is two minutes from the canal in Neukölln. Come"
                                + " and see it!",
                        "2025-06-02"),
                episode(
                        903,
                        "",
                        Role.USER,
                        "Anna is looking for a job at a small publisher, something with children’s"
                                + " books.",
                        "2025-03-11"),
                episode(
                        904,
                        "",
                        Role.USER,
                        "I would like to visit Anna in the second week of December.",
                        "2026-11-02"));
    }

    private static List<Remembered> facts() {
        return List.of(
                fact(
                        901,
                        "Anna lives in Berlin",
                        "place",
                        "2025-05-01",
                        "",
                        true,
                        true,
                        "Anna moved from Bonn to Berlin in May 2025"),
                fact(
                        910,
                        "Visit Anna in the second week of December",
                        "plan",
                        "2026-12-07",
                        "2026-12-13",
                        true,
                        false,
                        "I would like to visit Anna in the second week of December"),
                fact(
                        911,
                        "You prefer tea to coffee in the afternoon",
                        "preference",
                        "",
                        "",
                        true,
                        false,
                        "tea in the afternoon, always, coffee keeps me up"),
                fact(
                        912,
                        "Tomás sings tenor in the choir in Bonn",
                        "person",
                        "2024-01-20",
                        "",
                        true,
                        false,
                        "Tomás joined us as a tenor"),
                fact(
                        913,
                        "خالتي سلمى تضيف القرفة إلى الكسكسي",
                        "recipe",
                        "2026-02-14",
                        "",
                        true,
                        false,
                        "سر الطعم هو القليل من القرفة"),
                fact(
                        914,
                        "Anna lives in Bonn",
                        "place",
                        "2019-09-01",
                        "2025-05-01",
                        false,
                        false,
                        "Anna is still in Bonn"),
                fact(
                        915,
                        "Yumi recommended the second-hand bookshops of Jinbōchō, and said that one"
                            + " should go on a weekday morning, before the students come, with an"
                            + " empty bag and no plans for lunch",
                        "recommendation",
                        "2026-10-01",
                        "",
                        true,
                        false,
                        ""));
    }

    private static Remembered fact(
            long id,
            String text,
            String kind,
            String from,
            String to,
            boolean current,
            boolean pinned,
            String quote) {
        return new Remembered(
                Id.fact(id),
                text,
                kind,
                from.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(from)),
                to.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(to)),
                current,
                pinned,
                quote.isEmpty()
                        ? List.of()
                        : List.of(new Evidence(Id.episode(901), 0, quote.length(), quote)));
    }

    private static Episode episode(long id, String speaker, Role role, String text, String day) {
        return new Episode(
                Id.episode(id),
                Optional.of(ANNA),
                Source.CHAT,
                role,
                speaker,
                text,
                at(day),
                Instant.parse(day + "T12:00:00Z"));
    }

    private static Trace.Item item(
            int label, String text, String day, Trace.Reach reach, long episode) {
        return new Trace.Item(
                label,
                label % 2 == 1 ? Recollection.Kind.FACT : Recollection.Kind.WINDOW,
                Id.fact(episode),
                text,
                at(day),
                0.9,
                reach,
                List.of(Id.episode(episode)));
    }

    private static OffsetDateTime at(String day) {
        return LocalDate.parse(day).atTime(18, 20).atOffset(ZoneOffset.ofHours(2));
    }

    private static ModelOffer offer(
            String id,
            String name,
            String goodFor,
            String licence,
            long bytes,
            int memory,
            boolean fits,
            boolean recommended,
            ModelOffer.Standing standing) {
        return new ModelOffer(
                id, name, goodFor, licence, bytes, memory, fits, recommended, standing);
    }
}
