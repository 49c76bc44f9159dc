package dev.cairn.app.eval;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads files of LoCoMo's schema (Maharana et al. 2024): conversations in sessions, with questions.
 */
final class LocomoFile {
    private static final DateTimeFormatter SESSION_TIME =
            DateTimeFormatter.ofPattern("h:mm a 'on' d MMMM, yyyy", Locale.ENGLISH);

    private LocomoFile() {}

    /**
     * @throws IOException with a sentence for the user when the file is not of this schema
     */
    static List<Dialogue> read(Path file) throws IOException {
        JsonNode root;
        try {
            root = JsonMapper.shared().readTree(file.toFile());
        } catch (JacksonException e) {
            throw new IOException(
                    "%s is not JSON (line %d)"
                            .formatted(
                                    file,
                                    e.getLocation() == null ? 1 : e.getLocation().getLineNr()),
                    e);
        }
        if (!root.isArray()) {
            throw new IOException(file + " is not a list of conversations");
        }
        var dialogues = new ArrayList<Dialogue>();
        for (var sample : root) {
            dialogues.add(dialogue(sample, file));
        }
        return dialogues;
    }

    private static Dialogue dialogue(JsonNode sample, Path file) throws IOException {
        var conversation = sample.path("conversation");
        if (!conversation.isObject()) {
            throw new IOException(file + " has a sample without a conversation");
        }
        var sessions = new ArrayList<Dialogue.Session>();
        for (var entry : conversation.properties()) {
            if (entry.getKey().matches("session_\\d{1,6}") && entry.getValue().isArray()) {
                var number = Integer.parseInt(entry.getKey().substring("session_".length()));
                var time = conversation.path(entry.getKey() + "_date_time").asString("");
                sessions.add(
                        new Dialogue.Session(number, time(time, file), turns(entry.getValue())));
            }
        }
        sessions.sort(java.util.Comparator.comparingInt(Dialogue.Session::number));
        var questions = new ArrayList<Dialogue.Question>();
        for (var question : sample.path("qa")) {
            var evidence = new ArrayList<String>();
            // Some entries of the published file hold several ids.
            for (var ids : question.path("evidence")) {
                evidence.addAll(List.of(ids.asString().strip().split("[;,\\s]+")));
            }
            questions.add(
                    new Dialogue.Question(
                            question.path("question").asString(),
                            evidence,
                            List.of(),
                            question.path("category").asString(""),
                            Optional.empty(),
                            true));
        }
        return new Dialogue(sample.path("sample_id").asString(""), sessions, questions);
    }

    private static List<Dialogue.Turn> turns(JsonNode session) {
        var turns = new ArrayList<Dialogue.Turn>();
        for (var turn : session) {
            var caption = turn.path("blip_caption").asString("");
            var text = turn.path("text").asString("");
            turns.add(
                    new Dialogue.Turn(
                            turn.path("dia_id").asString(""),
                            turn.path("speaker").asString(""),
                            caption.isEmpty() ? text : text + " [picture: " + caption + "]"));
        }
        return turns;
    }

    private static LocalDateTime time(String text, Path file) throws IOException {
        try {
            return LocalDateTime.parse(
                    text.replace(" am ", " AM ").replace(" pm ", " PM "), SESSION_TIME);
        } catch (DateTimeParseException e) {
            throw new IOException(file + " has a session time that cannot be read", e);
        }
    }
}
