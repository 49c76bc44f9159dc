package dev.cairn.ui.sample;

import dev.cairn.memory.Id;
import dev.cairn.memory.answering.Trace;
import dev.cairn.memory.conversation.Conversation;
import dev.cairn.memory.conversation.Message;
import dev.cairn.memory.episode.Role;
import dev.cairn.ui.models.ModelOffer;
import dev.cairn.ui.models.ModelState;

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

    static final String MODEL = "TinyLlama 1.1B";

    private Samples() {}

    /** A memory that has been lived in for some months, with a model. */
    public static SampleCompanion lively() {
        var companion = new SampleCompanion();
        companion.with(new ModelState.Ready(MODEL, OptionalDouble.of(21.4)));
        SampleModels.offers(ModelOffer.Standing.IN_USE).forEach(companion::with);
        SampleMemories.facts().forEach(companion::with);
        SampleMemories.episodes().forEach(companion::with);
        conversations(companion);
        companion.answering(annaScript());
        return companion;
    }

    /** The same with people, proposals, copies, and words to find. */
    public static SampleCompanion lived() {
        var companion = lively();
        SampleRooms.fill(companion);
        return companion;
    }

    /** A life of so many entries. */
    public static SampleCompanion timeline(int entries) {
        var companion = lively();
        SampleRooms.live(companion, entries);
        return companion;
    }

    /** A memory in which there is nothing yet, without a model. */
    public static SampleCompanion fresh() {
        var companion = new SampleCompanion();
        SampleModels.offers(ModelOffer.Standing.AVAILABLE).forEach(companion::with);
        companion.answering(Script.of("I will keep that in mind."));
        return companion;
    }

    /** Answers where Anna lives, with a citation of the first source. */
    public static Script annaScript() {
        return Script.of(
                        "Anna lives in **Berlin** now [1]. She moved there from Bonn in May 2025,"
                                + " and has a flat near the canal in Neukölln [2].")
                .madeFrom(SampleMemories.annaTrace());
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
        traceAnswers(companion, ANNA, SampleMemories.annaTrace());
        companion.with(
                conversation(LISBON, "Four days in Lisbon: budget and a packing script", true, 3),
                talk(
                        LISBON,
                        "Can you lay out the Lisbon budget as a table, and the script that sums"
                                + " it?",
                        Texts.LISBON));
        traceAnswers(companion, LISBON, SampleMemories.annaTrace());
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
        traceAnswers(companion, ARABIC, SampleMemories.annaTrace());
        companion.with(
                conversation(TOKYO, "東京での三日間", false, 9),
                talk(
                        TOKYO,
                        "東京で行きたい場所を覚えている?",
                        "はい。**根津美術館**の庭、谷中の古い商店街、そして由美さんが勧めてくれた神保町の古本屋です [1]。"));
        traceAnswers(companion, TOKYO, SampleMemories.annaTrace());
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
                        SampleMemories.annaTrace().items().stream()
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
}
