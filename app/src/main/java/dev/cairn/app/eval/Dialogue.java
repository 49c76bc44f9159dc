package dev.cairn.app.eval;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A long conversation with questions whose evidence is known. Ids are for counting only: nothing of
 * them reaches the program.
 */
record Dialogue(String name, List<Session> sessions, List<Question> questions) {

    /** One turn; {@code id} is "D" session ":" turn. */
    record Turn(String id, String speaker, String text) {}

    record Session(int number, LocalDateTime time, List<Turn> turns) {}

    /**
     * A question.
     *
     * @param evidence ids of the turns that answer it
     * @param sessions ids ("D4") of the sessions that answer it, where these are known apart from
     *     turns; else those of the evidence
     * @param askedOn the day it is asked; empty for the last session's
     * @param answerable false where the right answer is that memory holds nothing about it
     */
    record Question(
            String text,
            List<String> evidence,
            List<String> sessions,
            String category,
            Optional<LocalDate> askedOn,
            boolean answerable) {}
}
