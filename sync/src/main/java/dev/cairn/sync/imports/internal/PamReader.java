package dev.cairn.sync.imports.internal;

import dev.cairn.memory.episode.Role;
import dev.cairn.memory.exchange.ImportedEpisode;
import dev.cairn.memory.exchange.ImportedFact;
import dev.cairn.memory.extraction.FactKind;
import dev.cairn.memory.extraction.Sensitivity;
import dev.cairn.memory.time.DateRange;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Portable AI Memory 1.x. What its owner retracted is not taken in; what was superseded is history,
 * and ends when it says, or when it was last changed.
 */
public final class PamReader implements Reader {
    private final ZoneId zone;

    public PamReader(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public void read(Source source, Intake intake) throws IOException {
        for (var item : source.items()) {
            if (item.fileName().endsWith(".json")) {
                try (var in = item.open()) {
                    JsonUnits.each(
                            new CountedStream(in, intake),
                            item.name(),
                            (field, index, unit) -> {
                                if (field.equals("schema_version") && unit != null) {
                                    requireKnown(unit.asString(""));
                                } else if (field.equals("memories")) {
                                    var where = "%s, memory %d".formatted(item.name(), index);
                                    if (unit == null || index == 0) {
                                        intake.skipped(where, "it is no memory, or too large");
                                    } else {
                                        memory(unit, where, intake);
                                    }
                                }
                            });
                }
            }
        }
    }

    private static void requireKnown(String version) {
        if (!version.startsWith("1.")) {
            throw new Unreadable("the file is of a version of PAM that this Cairn does not know");
        }
    }

    private void memory(JsonNode memory, String where, Intake intake) {
        var id = Json.text(memory, "id").filter(text -> !text.isBlank());
        var content = Json.text(memory, "content").filter(text -> !text.isBlank());
        if (id.isEmpty() || content.isEmpty()) {
            intake.skipped(where, "it has no id or no content");
            return;
        }
        var status = Json.text(memory, "status").orElse("active");
        if (status.equals("retracted")) {
            intake.skipped(where, "its owner has taken it back");
            return;
        }
        var temporal = memory.path("temporal");
        var created = Times.of(temporal.path("created_at"));
        if (created == null) {
            intake.skipped(where, "it does not say when it was made");
            return;
        }
        var text = content.get().strip();
        var platform = Json.text(memory.path("provenance"), "platform").orElse("");
        intake.episode(
                new ImportedEpisode(
                        "pam:" + platform + "/" + id.get(),
                        Role.USER,
                        "",
                        text,
                        created.atZone(zone).toOffsetDateTime(),
                        List.of(fact(memory, text, status)),
                        true));
    }

    private ImportedFact fact(JsonNode memory, String text, String status) {
        var temporal = memory.path("temporal");
        var from = day(temporal, "valid_from");
        var until =
                day(temporal, "valid_until")
                        .or(
                                () ->
                                        status.equals("superseded") || status.equals("archived")
                                                ? day(temporal, "updated_at")
                                                        .or(() -> day(temporal, "created_at"))
                                                : Optional.empty());
        var confidence = memory.path("confidence").path("current");
        return new ImportedFact(
                text,
                kind(Json.text(memory, "type").orElse("")),
                "user",
                "",
                "",
                false,
                from.map(DateRange::day),
                until.map(DateRange::day),
                confidence.isNumber() ? Math.clamp(confidence.doubleValue(), 0, 1) : .8,
                .5,
                sensitivity(memory));
    }

    private Optional<LocalDate> day(JsonNode temporal, String field) {
        return Optional.ofNullable(Times.of(temporal.path(field)))
                .map((Instant time) -> time.atZone(zone).toLocalDate());
    }

    private static FactKind kind(String type) {
        return switch (type) {
            case "preference" -> FactKind.PREFERENCE;
            case "relationship" -> FactKind.RELATION;
            case "goal", "project" -> FactKind.PLAN;
            case "instruction" -> FactKind.INSTRUCTION;
            case "skill", "identity", "environment", "fact" -> FactKind.STATE;
            default -> FactKind.NOTE;
        };
    }

    private static Sensitivity sensitivity(JsonNode memory) {
        return switch (Json.text(memory.path("metadata"), "domain").orElse("")) {
            case "health" -> Sensitivity.HEALTH;
            case "financial" -> Sensitivity.MONEY;
            default -> Sensitivity.NONE;
        };
    }
}
