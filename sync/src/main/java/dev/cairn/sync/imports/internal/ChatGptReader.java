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
import java.util.regex.Pattern;

/**
 * ChatGPT's export: conversations.json, or numbered shards of it. What the model thought, the code
 * it ran and what that gave, and what tools and the system said were never said to the user, and
 * are left out.
 */
public final class ChatGptReader implements Reader {
    private static final String PREFIX = "chatgpt:";
    static final Pattern FILES = Pattern.compile("conversations(?:-\\d+)?\\.json");

    /** When a conversation without any time was; always the same, or it would come in twice. */
    private static final Instant UNKNOWN = Instant.parse("2022-11-30T12:00:00Z");

    private final ZoneId zone;

    public ChatGptReader(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public void read(Source source, Intake intake) throws IOException {
        for (var item : source.items()) {
            if (isChats(source, item)) {
                try (var in = item.open()) {
                    JsonUnits.each(
                            new CountedStream(in, intake),
                            item.name(),
                            (_, index, unit) ->
                                    conversation(
                                            unit,
                                            "%s, conversation %d".formatted(item.name(), index),
                                            intake));
                }
            }
        }
    }

    /** One file alone is what it was taken for, whatever it came to be called. */
    static boolean isChats(Source source, Source.Item item) {
        return source.items().size() == 1 || FILES.matcher(item.fileName()).matches();
    }

    private void conversation(@Nullable JsonNode unit, String where, Intake intake) {
        if (unit == null) {
            intake.skipped(where, "it is too large to be a conversation");
            return;
        }
        var id = Json.text(unit, "conversation_id").or(() -> Json.text(unit, "id"));
        var mapping = unit.path("mapping");
        if (id.isEmpty() || !mapping.isObject()) {
            intake.skipped(where, "it has no id or no messages");
            return;
        }
        var tree = new MessageTree();
        for (var entry : mapping.properties()) {
            node(entry.getKey(), entry.getValue(), tree, where, intake);
        }
        var updated = Times.of(unit.path("update_time"));
        var created = Times.of(unit.path("create_time"));
        var fallback = tree.earliest().orElse(first(created, updated, UNKNOWN));
        var messages =
                tree.messages(
                        PREFIX + id.get() + "/",
                        Json.text(unit, "current_node").orElse(null),
                        fallback,
                        zone);
        if (tree.isCyclic()) {
            intake.skipped(where, "its messages follow each other in a circle, which was cut");
        }
        if (messages.isEmpty()) {
            intake.skipped(where, "nothing was said in it");
            return;
        }
        intake.conversation(
                new ImportedConversation(
                        PREFIX + id.get(),
                        Json.text(unit, "title").orElse(""),
                        first(created, fallback, UNKNOWN),
                        first(updated, tree.latest().orElse(null), fallback),
                        messages));
    }

    private static Instant first(@Nullable Instant one, @Nullable Instant other, Instant last) {
        return one != null ? one : other != null ? other : last;
    }

    private void node(String key, JsonNode node, MessageTree tree, String where, Intake intake) {
        var message = node.path("message");
        var turn = message.isObject() ? turn(message, where, intake) : null;
        tree.add(Json.text(node, "id").orElse(key), Json.text(node, "parent").orElse(null), turn);
    }

    private MessageTree.@Nullable Turn turn(JsonNode message, String where, Intake intake) {
        var content = message.path("content");
        var type = Json.text(content, "content_type").orElse("text");
        var role = Json.text(message.path("author"), "role").orElse("");
        if (type.equals("user_editable_context")) {
            instructions(message, content, intake);
            return null;
        }
        var hidden =
                message.path("metadata")
                        .path("is_visually_hidden_from_conversation")
                        .asBoolean(false);
        var toAll = Json.text(message, "recipient").orElse("all").equals("all");
        if (hidden || !toAll || !(role.equals("user") || role.equals("assistant"))) {
            return null;
        }
        var text =
                switch (type) {
                    case "text", "multimodal_text" -> parts(content);
                    case "code", "execution_output", "thoughts", "reasoning_recap" -> "";
                    default -> {
                        var known = parts(content);
                        if (known.isBlank()) {
                            intake.skipped(
                                    where, "a message is of a kind this Cairn does not know");
                        }
                        yield known;
                    }
                };
        if (type.equals("multimodal_text")) {
            var others = wordless(content);
            if (others > 0) {
                intake.skipped(
                        where,
                        others == 1
                                ? "a picture or file in a message"
                                : "%d pictures or files in a message".formatted(others));
            }
        }
        return new MessageTree.Turn(
                role.equals("user") ? Role.USER : Role.ASSISTANT,
                "",
                text,
                Times.of(message.path("create_time")),
                Json.text(message.path("metadata"), "model_slug").orElse(null));
    }

    /** How many parts of a message are no words and come with none. */
    private static long wordless(JsonNode content) {
        return content.path("parts")
                .valueStream()
                .filter(JsonNode::isObject)
                .filter(part -> Json.text(part, "text").isEmpty())
                .count();
    }

    private static String parts(JsonNode content) {
        var words = new StringBuilder();
        for (var part : content.path("parts")) {
            // A voice message is an object with what was understood of it.
            var text = part.isString() ? part.stringValue() : Json.text(part, "text").orElse("");
            if (!text.isBlank()) {
                words.append(words.isEmpty() ? "" : "\n\n").append(text);
            }
        }
        return words.isEmpty() ? Json.text(content, "text").orElse("") : words.toString();
    }

    /** What the user told ChatGPT of themselves for all conversations: once, not in each. */
    private void instructions(JsonNode message, JsonNode content, Intake intake) {
        for (var field : List.of("user_profile", "user_instructions")) {
            Json.text(content, field)
                    .filter(text -> !text.isBlank())
                    .ifPresent(
                            text ->
                                    intake.episode(
                                            new ImportedEpisode(
                                                    intake.keyOf("chatgpt-profile", text.strip()),
                                                    Role.USER,
                                                    "",
                                                    text.strip(),
                                                    first(
                                                                    Times.of(
                                                                            message.path(
                                                                                    "create_time")),
                                                                    null,
                                                                    UNKNOWN)
                                                            .atZone(zone)
                                                            .toOffsetDateTime(),
                                                    List.of(),
                                                    false)));
        }
    }
}
