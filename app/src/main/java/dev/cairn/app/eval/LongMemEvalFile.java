package dev.cairn.app.eval;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads files of LongMemEval's schema (Wu et al. 2024): each question with a history of its own.
 * The published files take hundreds of megabytes, so that one question is read at a time. Their ids
 * tell which sessions answer; they are replaced by numbers before anything else sees them.
 */
final class LongMemEvalFile {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy/MM/dd '('EEE')' HH:mm", Locale.ENGLISH);

    /** What the ids of questions end with that cannot be answered. */
    private static final String UNANSWERABLE = "_abs";

    /** Takes one question with its history. */
    interface Reader {
        void read(Dialogue dialogue) throws IOException;
    }

    private LongMemEvalFile() {}

    /**
     * Reads question after question.
     *
     * @param limit after how many to stop
     * @throws IOException with a sentence for the user when the file is not of this schema
     */
    static void each(Path file, int limit, Reader reader) throws IOException {
        var mapper = JsonMapper.shared();
        try (var parser = mapper.createParser(file.toFile())) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new IOException(file + " is not a list of questions");
            }
            for (var count = 0;
                    count < limit && parser.nextToken() == JsonToken.START_OBJECT;
                    count++) {
                JsonNode item = parser.readValueAsTree();
                reader.read(dialogue(item, file));
            }
        } catch (JacksonException e) {
            throw new IOException(
                    "%s is not JSON (line %d)"
                            .formatted(
                                    file,
                                    e.getLocation() == null ? 1 : e.getLocation().getLineNr()),
                    e);
        }
    }

    private static Dialogue dialogue(JsonNode item, Path file) throws IOException {
        var histories = item.path("haystack_sessions");
        if (!histories.isArray() || !item.path("question").isString()) {
            throw new IOException(file + " has a question without a history");
        }
        var answering = new HashSet<String>();
        item.path("answer_session_ids").forEach(id -> answering.add(id.asString()));
        var sessions = new ArrayList<Dialogue.Session>();
        var evidence = new ArrayList<String>();
        var gold = new ArrayList<String>();
        for (var i = 0; i < histories.size(); i++) {
            var number = i + 1;
            if (answering.contains(item.path("haystack_session_ids").path(i).asString(""))) {
                gold.add("D" + number);
            }
            var turns = new ArrayList<Dialogue.Turn>();
            for (var turn : histories.path(i)) {
                var id = "D%d:%d".formatted(number, turns.size() + 1);
                if (turn.path("has_answer").asBoolean(false)) {
                    evidence.add(id);
                }
                turns.add(
                        new Dialogue.Turn(
                                id,
                                turn.path("role").asString("").equals("user")
                                        ? "User"
                                        : "Assistant",
                                turn.path("content").asString("")));
            }
            sessions.add(
                    new Dialogue.Session(
                            number, time(item.path("haystack_dates").path(i), file), turns));
        }
        sessions.sort(java.util.Comparator.comparing(Dialogue.Session::time));
        var asked = time(item.path("question_date"), file).toLocalDate();
        var question =
                new Dialogue.Question(
                        item.path("question").asString(),
                        evidence,
                        gold,
                        item.path("question_type").asString(""),
                        Optional.of(asked),
                        !item.path("question_id").asString("").endsWith(UNANSWERABLE));
        return new Dialogue("", sessions, List.of(question));
    }

    private static LocalDateTime time(JsonNode text, Path file) throws IOException {
        try {
            return LocalDateTime.parse(text.asString(""), TIME);
        } catch (DateTimeParseException e) {
            throw new IOException(file + " has a time that cannot be read", e);
        }
    }
}
