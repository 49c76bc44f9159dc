package dev.cairn.app.bench;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a made-up ChatGPT export, of any size, as a stream. */
public final class ChatExport {
    private static final int TURNS = 20;
    private static final long SEED = 20_261_121;

    private ChatExport() {}

    /**
     * Writes it.
     *
     * @param messages how many there are, half of them the user's
     * @param padding characters of metadata for each message, as exports are full of it
     * @param until when the last one was said
     */
    public static void write(Path file, long messages, int padding, Instant until)
            throws IOException {
        var life = new MadeUpLife(SEED);
        var random = new Random(SEED);
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            zip.setLevel(1);
            zip.putNextEntry(new ZipEntry("conversations.json"));
            try (var json = JsonMapper.shared().createGenerator(zip)) {
                json.writeStartArray();
                var time = until.minusSeconds(messages / TURNS * 86_400L / 4);
                for (var made = 0L; made < messages; ) {
                    time = time.plusSeconds(86_400L / 4);
                    made += conversation(json, life, random, made, messages, padding, time);
                }
                json.writeEndArray();
            }
        }
    }

    private static long conversation(
            JsonGenerator json,
            MadeUpLife life,
            Random random,
            long made,
            long messages,
            int padding,
            Instant time) {
        var turns = (int) Math.min(TURNS, messages - made);
        var id = "conversation-" + made;
        json.writeStartObject();
        json.writeStringProperty("conversation_id", id);
        json.writeStringProperty("title", "Chat " + made / TURNS);
        json.writeNumberProperty("create_time", (double) time.getEpochSecond());
        json.writeNumberProperty("update_time", (double) time.getEpochSecond() + turns * 30);
        json.writeStringProperty("current_node", id + "-" + (turns - 1));
        json.writeName("mapping");
        json.writeStartObject();
        for (var turn = 0; turn < turns; turn++) {
            json.writeName(id + "-" + turn);
            node(json, life, random, id, turn, padding, time);
        }
        json.writeEndObject();
        json.writeEndObject();
        return turns;
    }

    private static void node(
            JsonGenerator json,
            MadeUpLife life,
            Random random,
            String id,
            int turn,
            int padding,
            Instant time) {
        var said = life.next().text();
        var user = turn % 2 == 0;
        json.writeStartObject();
        json.writeStringProperty("id", id + "-" + turn);
        if (turn > 0) {
            json.writeStringProperty("parent", id + "-" + (turn - 1));
        }
        json.writeName("message");
        json.writeStartObject();
        json.writeName("author");
        json.writeStartObject();
        json.writeStringProperty("role", user ? "user" : "assistant");
        json.writeEndObject();
        json.writeNumberProperty("create_time", (double) time.getEpochSecond() + turn * 30);
        json.writeStringProperty("recipient", "all");
        json.writeName("content");
        json.writeStartObject();
        json.writeStringProperty("content_type", "text");
        json.writeName("parts");
        json.writeStartArray();
        json.writeString(user ? said : "That is good to hear. " + said + " Is there more to it?");
        json.writeEndArray();
        json.writeEndObject();
        json.writeName("metadata");
        json.writeStartObject();
        json.writeStringProperty("model_slug", "made-up");
        if (padding > 0) {
            json.writeStringProperty("trace", hex(random, padding));
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String hex(Random random, int length) {
        var text = new StringBuilder(length + 16);
        while (text.length() < length) {
            text.append(Long.toHexString(random.nextLong()));
        }
        text.setLength(length);
        return text.toString();
    }
}
