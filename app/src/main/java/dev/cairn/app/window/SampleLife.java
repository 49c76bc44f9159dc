package dev.cairn.app.window;

import dev.cairn.memory.episode.Role;
import dev.cairn.memory.exchange.ImportedConversation;
import dev.cairn.memory.exchange.ImportedEpisode;
import dev.cairn.memory.exchange.ImportedFact;
import dev.cairn.memory.exchange.ImportedMessage;
import dev.cairn.memory.extraction.FactKind;
import dev.cairn.memory.extraction.Sensitivity;
import dev.cairn.memory.time.DateRange;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** A made-up life of two years, told backwards from a day, as an import takes it in. */
final class SampleLife {
    /** Said in the morning, whenever the samples are brought. */
    private static final int HOUR = 9;

    private final JsonNode told;
    private final OffsetDateTime now;

    /**
     * @param language German, or else English
     * @param now from when the days are counted
     */
    SampleLife(Locale language, OffsetDateTime now) {
        var name =
                language.getLanguage().equals(Locale.GERMAN.getLanguage())
                        ? "samples_de.json"
                        : "samples.json";
        try (var in =
                Objects.requireNonNull(SampleLife.class.getResourceAsStream(name), "samples")) {
            this.told = JsonMapper.shared().readTree(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the samples", e);
        }
        this.now = now;
    }

    List<ImportedEpisode> notes() {
        var notes = new ArrayList<ImportedEpisode>();
        for (var note : told.path("notes")) {
            var facts = new ArrayList<ImportedFact>();
            note.path("facts").forEach(fact -> facts.add(fact(fact)));
            notes.add(
                    new ImportedEpisode(
                            "sample-note-" + notes.size(),
                            Role.USER,
                            "",
                            note.path("text").asString(),
                            daysAgo(note.path("daysAgo").asInt()),
                            facts,
                            true));
        }
        return notes;
    }

    private ImportedFact fact(JsonNode fact) {
        return new ImportedFact(
                fact.path("text").asString(),
                FactKind.valueOf(fact.path("kind").asString()),
                fact.path("subject").asString(),
                fact.path("attribute").asString(""),
                fact.path("value").asString(""),
                fact.path("single").asBoolean(false),
                Optional.of(fact.path("sinceDaysAgo"))
                        .filter(JsonNode::isNumber)
                        .map(days -> DateRange.day(daysAgo(days.asInt()).toLocalDate())),
                Optional.empty(),
                .9,
                fact.path("importance").asDouble(.5),
                Sensitivity.NONE);
    }

    ImportedConversation conversation() {
        var talk = told.path("conversation");
        var at = daysAgo(talk.path("daysAgo").asInt());
        var messages = new ArrayList<ImportedMessage>();
        for (var turn : talk.path("turns")) {
            var number = messages.size();
            messages.add(
                    new ImportedMessage(
                            "sample-message-" + number,
                            number == 0
                                    ? Optional.empty()
                                    : Optional.of("sample-message-" + (number - 1)),
                            Role.ofStored(turn.path("role").asString()),
                            "",
                            turn.path("text").asString(),
                            at.plusMinutes(number),
                            Optional.empty(),
                            true));
        }
        return new ImportedConversation(
                "sample-conversation",
                talk.path("title").asString(),
                at.toInstant(),
                at.plusMinutes(messages.size()).toInstant(),
                messages);
    }

    private OffsetDateTime daysAgo(int days) {
        return now.minusDays(days).withHour(HOUR).withMinute(0).withSecond(0).withNano(0);
    }
}
