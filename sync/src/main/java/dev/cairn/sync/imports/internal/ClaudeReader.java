package dev.cairn.sync.imports.internal;

import dev.cairn.memory.episode.Role;
import dev.cairn.memory.exchange.ImportedConversation;
import dev.cairn.memory.exchange.ImportedEpisode;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Claude's export: conversations.json, projects.json or a folder of projects, memories.json. What
 * the model thought and the tools it used are left out, as is the text of attached files, which are
 * not the user's words.
 */
public final class ClaudeReader implements Reader {
    private static final String PREFIX = "claude:";
    private static final Instant UNKNOWN = Instant.parse("2023-03-14T12:00:00Z");

    private final ZoneId zone;

    public ClaudeReader(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public void read(Source source, Intake intake) throws IOException {
        for (var item : source.items()) {
            var name = item.fileName();
            if (source.items().size() == 1) {
                each(item, intake, (unit, where, to) -> byItsFields(unit, where, item, to));
            } else if (ChatGptReader.FILES.matcher(name).matches()) {
                each(item, intake, this::conversation);
            } else if (name.equals("projects.json") || isInProjects(item)) {
                each(item, intake, this::project);
            } else if (name.equals("memories.json")) {
                each(item, intake, (unit, _, to) -> memories(unit, item, to));
            }
        }
    }

    /** One file alone may be called anything. */
    private void byItsFields(JsonNode unit, String where, Source.Item item, Intake intake) {
        if (unit.has("conversations_memory") || unit.has("project_memories")) {
            memories(unit, item, intake);
        } else if (unit.has("prompt_template") || unit.has("docs")) {
            project(unit, where, intake);
        } else {
            conversation(unit, where, intake);
        }
    }

    private static boolean isInProjects(Source.Item item) {
        return item.name().matches("(?:.*/)?projects/[^/]+\\.json");
    }

    private interface Step {
        void take(JsonNode unit, String where, Intake intake);
    }

    private static void each(Source.Item item, Intake intake, Step step) throws IOException {
        try (var in = item.open()) {
            var whole = tools.jackson.databind.node.JsonNodeFactory.instance.objectNode();
            JsonUnits.each(
                    new CountedStream(in, intake),
                    item.name(),
                    (field, index, unit) -> {
                        var where = "%s, number %d".formatted(item.name(), index);
                        if (unit == null) {
                            intake.skipped(where, "it is too large");
                        } else if (field.isEmpty()) {
                            step.take(unit, where, intake);
                        } else if (index == 0) {
                            whole.set(field, unit);
                        } else {
                            whole.withArray(field).add(unit);
                        }
                    });
            if (!whole.isEmpty()) {
                step.take(whole, item.name(), intake);
            }
        }
    }

    private void conversation(JsonNode unit, String where, Intake intake) {
        var id = Json.text(unit, "uuid");
        var said = unit.path("chat_messages");
        if (id.isEmpty() || !said.isArray()) {
            intake.skipped(where, "it has no id or no messages");
            return;
        }
        var tree = new MessageTree();
        var files = 0;
        for (var message : said) {
            var own = Json.text(message, "uuid");
            if (own.isEmpty()) {
                intake.skipped(where, "a message has no id");
                continue;
            }
            files += message.path("attachments").size() + message.path("files").size();
            // Older exports have no tree: there each message follows the one before it.
            var parent = Json.text(message, "parent_message_uuid").orElse(tree.last());
            tree.add(own.get(), parent, turn(message));
        }
        if (files > 0) {
            intake.skipped(
                    where,
                    files == 1
                            ? "an attached file is not the user's words"
                            : "%d attached files are not the user's words".formatted(files));
        }
        var created = Optional.ofNullable(Times.of(unit.path("created_at")));
        var fallback = tree.earliest().or(() -> created).orElse(UNKNOWN);
        var messages =
                tree.messages(
                        PREFIX + id.get() + "/",
                        Json.text(unit, "current_leaf_message_uuid").orElse(null),
                        fallback,
                        zone);
        if (tree.isCyclic()) {
            intake.skipped(where, "its messages follow each other in a circle, which was cut");
        }
        if (tree.twice() > 0) {
            intake.skipped(where, "%d messages have the id of another".formatted(tree.twice()));
        }
        if (messages.isEmpty()) {
            intake.skipped(where, "nothing was said in it");
            return;
        }
        intake.conversation(
                new ImportedConversation(
                        PREFIX + id.get(),
                        Json.text(unit, "name").orElse(""),
                        created.orElse(fallback),
                        Optional.ofNullable(Times.of(unit.path("updated_at")))
                                .or(tree::latest)
                                .orElse(fallback),
                        messages));
    }

    private static MessageTree.@Nullable Turn turn(JsonNode message) {
        var sender = Json.text(message, "sender").orElse("");
        if (!sender.equals("human") && !sender.equals("assistant")) {
            return null;
        }
        return new MessageTree.Turn(
                sender.equals("human") ? Role.USER : Role.ASSISTANT,
                "",
                words(message),
                Times.of(message.path("created_at")),
                null);
    }

    private static String words(JsonNode message) {
        var words = new StringBuilder();
        for (var part : message.path("content")) {
            if (Json.text(part, "type").orElse("").equals("text")) {
                var text = Json.text(part, "text").orElse("");
                if (!text.isBlank()) {
                    words.append(words.isEmpty() ? "" : "\n\n").append(text);
                }
            }
        }
        return words.isEmpty() ? Json.text(message, "text").orElse("") : words.toString();
    }

    /** What the user wrote about a project is theirs; its documents may be anybody's. */
    private void project(JsonNode unit, String where, Intake intake) {
        var id = Json.text(unit, "uuid");
        if (id.isEmpty()) {
            intake.skipped(where, "it has no id");
            return;
        }
        var at =
                Optional.ofNullable(Times.of(unit.path("created_at")))
                        .orElse(UNKNOWN)
                        .atZone(zone)
                        .toOffsetDateTime();
        for (var field : List.of("description", "prompt_template")) {
            Json.text(unit, field)
                    .filter(text -> !text.isBlank())
                    .ifPresent(
                            text ->
                                    intake.episode(
                                            new ImportedEpisode(
                                                    PREFIX + "project/" + id.get() + "/" + field,
                                                    Role.USER,
                                                    "",
                                                    text,
                                                    at,
                                                    List.of(),
                                                    false)));
        }
        for (var document : unit.path("docs")) {
            var text = Json.text(document, "content").filter(words -> !words.isBlank());
            var own = Json.text(document, "uuid");
            if (text.isPresent() && own.isPresent()) {
                var name = Json.text(document, "filename").orElse("");
                intake.episode(
                        new ImportedEpisode(
                                PREFIX + "document/" + own.get(),
                                Role.OTHER,
                                name,
                                text.get(),
                                Optional.ofNullable(Times.of(document.path("created_at")))
                                        .map(time -> time.atZone(zone).toOffsetDateTime())
                                        .orElse(at),
                                List.of(),
                                false));
            }
        }
    }

    /** What Claude remembered: running text, of which each sentence or point is a statement. */
    private void memories(JsonNode unit, Source.Item item, Intake intake) {
        var at = item.modified().atZone(zone).toOffsetDateTime();
        Json.text(unit, "conversations_memory")
                .ifPresent(text -> Statements.of("claude-memory", text, at, intake));
        for (var project : unit.path("project_memories").properties()) {
            if (project.getValue().isString()) {
                Statements.of("claude-memory", project.getValue().stringValue(), at, intake);
            }
        }
        for (var file : unit.path("memory_files")) {
            Json.text(file, "content")
                    .or(() -> Json.text(file, "text"))
                    .ifPresent(text -> Statements.of("claude-memory", text, at, intake));
        }
    }
}
