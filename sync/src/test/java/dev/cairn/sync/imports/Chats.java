package dev.cairn.sync.imports;

import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Made-up exports of chats. */
public final class Chats {
    private Chats() {}

    public static String json(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }

    /** A node of ChatGPT's tree that says something. */
    static Map<String, Object> node(
            String id, String parent, String role, double time, String text, String... children) {
        return node(
                id,
                parent,
                role,
                time,
                new LinkedHashMap<>(Map.of("content_type", "text", "parts", List.of(text))),
                children);
    }

    static Map<String, Object> node(
            String id,
            String parent,
            String role,
            double time,
            Map<String, Object> content,
            String... children) {
        var message = new LinkedHashMap<String, Object>();
        message.put("id", id);
        message.put("author", Map.of("role", role));
        if (time > 0) {
            message.put("create_time", time);
        }
        message.put("content", content);
        message.put("metadata", new LinkedHashMap<String, Object>());
        message.put("recipient", "all");
        var node = new LinkedHashMap<String, Object>();
        node.put("id", id);
        node.put("parent", parent);
        node.put("children", List.of(children));
        node.put("message", message);
        return node;
    }

    static Map<String, Object> root(String id, String... children) {
        var node = new LinkedHashMap<String, Object>();
        node.put("id", id);
        node.put("parent", null);
        node.put("children", List.of(children));
        node.put("message", null);
        return node;
    }

    @SafeVarargs
    static Map<String, Object> chatGpt(
            String id, String title, String current, Map<String, Object>... nodes) {
        var mapping = new LinkedHashMap<String, Object>();
        for (var node : nodes) {
            mapping.put(String.valueOf(node.get("id")), node);
        }
        var conversation = new LinkedHashMap<String, Object>();
        conversation.put("title", title);
        conversation.put("create_time", 1_717_000_000.25);
        conversation.put("update_time", 1_717_000_900.5);
        conversation.put("mapping", mapping);
        conversation.put("current_node", current);
        conversation.put("conversation_id", id);
        return conversation;
    }

    /** Two turns, with a first answer that was regenerated. */
    public static Map<String, Object> move() {
        return chatGpt(
                "c1",
                "Moving",
                "n3",
                root("r", "n1"),
                node(
                        "n1",
                        "r",
                        "user",
                        1_717_000_000.25,
                        "I moved to Leipzig in May 2024.",
                        "n2",
                        "n3"),
                node("n2", "n1", "assistant", 1_717_000_010, "A first answer about nothing."),
                node("n3", "n1", "assistant", 1_717_000_020, "How do you like Leipzig?"));
    }

    static Map<String, Object> claudeMessage(String id, String parent, String sender, String text) {
        var message = new LinkedHashMap<String, Object>();
        message.put("uuid", id);
        if (!parent.isEmpty()) {
            message.put("parent_message_uuid", parent);
        }
        message.put("sender", sender);
        message.put("text", text);
        message.put(
                "content",
                List.of(
                        Map.of("type", "thinking", "thinking", "hmm"),
                        Map.of("type", "text", "text", text)));
        message.put("created_at", "2024-06-0%dT10:00:00.000000Z".formatted(1 + id.length() % 5));
        message.put("attachments", new ArrayList<>());
        message.put("files", new ArrayList<>());
        return message;
    }

    static Map<String, Object> claude(String id, String name, List<Map<String, Object>> messages) {
        var conversation = new LinkedHashMap<String, Object>();
        conversation.put("uuid", id);
        conversation.put("name", name);
        conversation.put("created_at", "2024-06-01T09:00:00.000000Z");
        conversation.put("updated_at", "2024-06-09T09:00:00.000000Z");
        conversation.put("chat_messages", messages);
        return conversation;
    }
}
