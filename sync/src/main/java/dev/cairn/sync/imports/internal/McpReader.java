package dev.cairn.sync.imports.internal;

import dev.cairn.memory.episode.Role;
import dev.cairn.memory.exchange.ImportedEpisode;
import dev.cairn.memory.exchange.ImportedFact;
import dev.cairn.memory.extraction.FactKind;
import dev.cairn.memory.extraction.Sensitivity;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The memory.jsonl of the MCP reference server: a line an entity or a relation. */
public final class McpReader implements Reader {
    private final ZoneId zone;

    public McpReader(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public void read(Source source, Intake intake) throws IOException {
        for (var item : source.items()) {
            try (var in = item.open()) {
                var lines = new TextLines(new CountedStream(in, intake));
                var at = item.modified().atZone(zone).toOffsetDateTime();
                String line;
                while ((line = lines.next()) != null) {
                    var where = "%s, line %d".formatted(item.name(), lines.number());
                    if (!line.isBlank()) {
                        one(line, where, at, intake);
                    }
                }
            }
        }
    }

    private static void one(String line, String where, OffsetDateTime at, Intake intake) {
        JsonNode node;
        try {
            node = JsonMapper.shared().readTree(line);
        } catch (JacksonException e) {
            intake.skipped(where, "it is no JSON");
            return;
        }
        var name = Json.text(node, "name").filter(text -> !text.isBlank());
        var from = Json.text(node, "from").filter(text -> !text.isBlank());
        var to = Json.text(node, "to").filter(text -> !text.isBlank());
        var type = Json.text(node, "relationType").filter(text -> !text.isBlank());
        var kind = Json.text(node, "type").orElse("");
        if (kind.equals("entity") && name.isPresent()) {
            for (var observation : node.path("observations")) {
                if (observation.isString() && !observation.stringValue().isBlank()) {
                    observed(name.get().strip(), observation.stringValue().strip(), at, intake);
                }
            }
        } else if (kind.equals("relation")
                && from.isPresent()
                && to.isPresent()
                && type.isPresent()) {
            related(from.get().strip(), type.get(), to.get().strip(), at, intake);
        } else {
            intake.skipped(where, "it is neither an entity nor a relation");
        }
    }

    /** Names like "default_user" stand for the owner. */
    private static boolean isOwner(String name) {
        return name.matches("(?i)(?:default[_ -])?user|me|self");
    }

    private static void observed(String name, String said, OffsetDateTime at, Intake intake) {
        var owner = isOwner(name);
        var text = owner || said.contains(name) ? said : name + ": " + said;
        give(text, owner ? "user" : name, "", "", FactKind.NOTE, at, intake);
    }

    private static void related(
            String from, String type, String to, OffsetDateTime at, Intake intake) {
        var attribute = type.strip().replace('_', ' ');
        var owner = isOwner(from);
        give(
                "%s %s %s".formatted(owner ? "The user" : from, attribute, to),
                owner ? "user" : from,
                attribute,
                to,
                FactKind.RELATION,
                at,
                intake);
    }

    private static void give(
            String text,
            String subject,
            String attribute,
            String value,
            FactKind kind,
            OffsetDateTime at,
            Intake intake) {
        var fact =
                new ImportedFact(
                        text,
                        kind,
                        subject,
                        attribute,
                        value,
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        .8,
                        .5,
                        Sensitivity.NONE);
        intake.episode(
                new ImportedEpisode(
                        intake.keyOf("mcp", subject + "\n" + text),
                        Role.USER,
                        "",
                        text,
                        at,
                        List.of(fact),
                        true));
    }
}
