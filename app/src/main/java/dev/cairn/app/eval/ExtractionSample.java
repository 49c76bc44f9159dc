package dev.cairn.app.eval;

import dev.cairn.memory.extraction.Candidate;
import dev.cairn.memory.extraction.FactExtractor;
import dev.cairn.memory.extraction.Utterance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * What an extractor finds in conversations of LoCoMo's schema, to be judged by people. Each speaker
 * is in turn the owner of the memory; where one is called "Assistant", only the others are.
 */
public final class ExtractionSample {
    private static final String ASSISTANT = "Assistant";
    private static final int TURNS_BEFORE = 4;
    private static final int CHARACTERS_BEFORE = 90;
    private static final int CHARACTERS_AFTER = 50;

    /**
     * A fact and what it rests on.
     *
     * @param turn the conversation and the turn's id
     * @param before what stands before the quote in its turn, cut short
     */
    public record Found(
            Candidate fact, String turn, String said, String before, String quote, String after) {}

    /**
     * @param messages how many were read
     * @param facts how many were found in all of them
     * @param slots facts by kind and attribute
     * @param messagesASecond on one thread
     * @param sample drawn without looking
     */
    public record Report(
            int messages,
            int facts,
            Map<String, Integer> slots,
            double messagesASecond,
            List<Found> sample) {}

    private final FactExtractor extractor;

    public ExtractionSample(FactExtractor extractor) {
        this.extractor = extractor;
    }

    /**
     * Reads the first {@code conversations} of a file and draws a sample; the same seed draws the
     * same facts from the same file and rules.
     *
     * @throws IOException with a sentence for the user when the file cannot be read
     */
    public Report draw(Path file, int conversations, int size, long seed) throws IOException {
        var messages = new ArrayList<Message>();
        var dialogues = LocomoFile.read(file);
        for (var dialogue : dialogues.subList(0, Math.min(conversations, dialogues.size()))) {
            for (var session : dialogue.sessions()) {
                messages.addAll(of(dialogue, session));
            }
        }
        var found = new ArrayList<Found>();
        var slots = new TreeMap<String, Integer>();
        long began = System.nanoTime();
        for (var message : messages) {
            for (var fact : extractor.extract(message.utterance())) {
                found.add(found(message, fact));
                slots.merge((fact.kind() + " " + fact.attribute()).strip(), 1, Integer::sum);
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        int facts = found.size();
        Collections.shuffle(found, new Random(seed));
        return new Report(
                messages.size(),
                facts,
                slots,
                messages.size() / Math.max(seconds, 1e-9),
                List.copyOf(found.subList(0, Math.min(size, facts))));
    }

    private record Message(String turn, Utterance utterance) {}

    private static List<Message> of(Dialogue dialogue, Dialogue.Session session) {
        var messages = new ArrayList<Message>();
        var before = new ArrayList<String>();
        for (var turn : session.turns()) {
            var text = turn.text().replaceFirst(" \\[picture: .*]$", "");
            if (!turn.speaker().equals(ASSISTANT)) {
                int oldest = Math.max(0, before.size() - TURNS_BEFORE);
                messages.add(
                        new Message(
                                dialogue.name() + " " + turn.id(),
                                new Utterance(
                                        text,
                                        session.time().toLocalDate(),
                                        Utterance.OWNER,
                                        before.subList(oldest, before.size()),
                                        false)));
            }
            before.add(text);
        }
        return messages;
    }

    private static Found found(Message message, Candidate fact) {
        var text = message.utterance().text();
        int from = Math.max(0, fact.quoteStart() - CHARACTERS_BEFORE);
        int to = Math.min(text.length(), fact.quoteEnd() + CHARACTERS_AFTER);
        return new Found(
                fact,
                message.turn(),
                message.utterance().saidOn().toString(),
                text.substring(from, fact.quoteStart()),
                text.substring(fact.quoteStart(), fact.quoteEnd()),
                text.substring(fact.quoteEnd(), to));
    }
}
