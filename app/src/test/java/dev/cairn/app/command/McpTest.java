package dev.cairn.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.util.List;

class McpTest {
    private static final String HELLO =
            """
            {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-06-18",\
            "capabilities":{},"clientInfo":{"name":"Scribe","version":"1"}}}
            {"jsonrpc":"2.0","method":"notifications/initialized"}
            """;

    @TempDir private Path folder;
    private Cairn cairn;

    @BeforeEach
    void begin() {
        cairn = Cairn.at(folder);
    }

    /** What comes back for some lines, after the greeting. */
    private List<JsonNode> say(String lines, String... options) {
        var arguments = new String[options.length + 1];
        arguments[0] = "mcp";
        System.arraycopy(options, 0, arguments, 1, options.length);
        var replies =
                cairn.reading(HELLO + lines)
                        .run(arguments)
                        .well()
                        .out()
                        .lines()
                        .map(JsonMapper.shared()::readTree)
                        .toList();
        assertThat(replies.getFirst().at("/result/serverInfo/name").asString()).isEqualTo("cairn");
        assertThat(replies.getFirst().at("/result/protocolVersion").asString())
                .isEqualTo("2025-06-18");
        assertThat(replies).allMatch(reply -> reply.path("jsonrpc").asString().equals("2.0"));
        return replies.subList(1, replies.size());
    }

    private static String call(int id, String tool, String arguments) {
        return """
        {"jsonrpc":"2.0","id":%d,"method":"tools/call","params":{"name":"%s","arguments":%s}}
        """
                .formatted(id, tool, arguments);
    }

    @Test
    void anotherProgramWritesNothingDownWhileMemoryIsPaused() {
        cairn.run("pause").well();
        var reply = say(call(1, "remember", "{\"text\":\"The boat is called Zephyrine.\"}"));
        var written = reply.getFirst().at("/result/structuredContent");
        assertThat(written.path("written").asBoolean(true)).isFalse();
        assertThat(written.path("why").asString()).contains("paused");
    }

    @Test
    void anotherProgramFindsWhatTheUserSaid() {
        cairn.run("capture", "Anna moved from Bonn to Berlin in May 2025").well();
        var replies =
                say(
                        call(1, "recall", "{\"query\":\"Where does Anna live?\"}")
                                + call(2, "facts", "{\"about\":\"Anna\"}")
                                + call(3, "timeline", "{\"about\":\"Anna\"}"));
        assertThat(replies).hasSize(3);
        var found = replies.getFirst().at("/result/structuredContent");
        assertThat(found.path("abstained").asBoolean()).isFalse();
        assertThat(found.at("/recollections/0/text").asString()).contains("Berlin");
        var text = replies.getFirst().at("/result/content/0/text").asString();
        assertThat(JsonMapper.shared().readTree(text)).isEqualTo(found);
        assertThat(replies.get(1).at("/result/structuredContent/facts/0/value").asString())
                .isEqualTo("Berlin");
        assertThat(
                        replies.get(2)
                                .at("/result/structuredContent/entries")
                                .findValuesAsString("text"))
                .anyMatch(entry -> entry.contains("to Berlin"));
    }

    @Test
    void whatItWritesIsItsNoteAndNeverAFactOfTheUsers() {
        var note = call(1, "remember", "{\"text\":\"My sister Anna lives in Berlin\"}");
        var replies = say(note + note + call(2, "recall", "{\"query\":\"Where does Anna live?\"}"));
        assertThat(replies.get(0).at("/result/structuredContent/written").asBoolean()).isTrue();
        assertThat(replies.get(1).at("/result/structuredContent/written").asBoolean()).isFalse();
        assertThat(replies.get(2).at("/result/structuredContent/recollections/0/text").asString())
                .startsWith("Scribe: ");
        assertThat(cairn.run("facts", "--json").json().path("facts")).isEmpty();
    }

    @Test
    void whatWasForgottenIsNotWrittenAgain() {
        var note = call(1, "remember", "{\"text\":\"the quorblatt is in the shed\"}");
        var id = say(note).getFirst().at("/result/structuredContent/id").asString();
        cairn.run("forget", id, "--yes").well();
        assertThat(say(note).getFirst().at("/result/structuredContent/written").asBoolean())
                .isFalse();
    }

    @Test
    void toolsAreToldWithTheirArgumentsAndWritingCanBeLeftOut() {
        var list = "{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"method\":\"tools/list\"}\n";
        assertThat(say(list).getFirst().at("/result/tools").findValuesAsString("name"))
                .contains("recall", "facts", "timeline", "remember");
        var tools = say(list, "--read-only").getFirst().at("/result/tools");
        assertThat(tools.findValuesAsString("name")).doesNotContain("remember");
        assertThat(tools.at("/0/inputSchema/required/0").asString()).isEqualTo("query");
        assertThat(tools.at("/0/inputSchema/properties/limit/type").asString())
                .isEqualTo("integer");
    }

    @Test
    void whatCannotBeDoneIsSaidAndTheNextCallWorks() {
        var replies =
                say(
                        "{not json\n[]\n"
                                + "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"prompts/list\"}\n"
                                + call(2, "fly", "{}")
                                + call(3, "recall", "{}")
                                + call(4, "recall", "{\"query\":\"x\",\"limit\":0}")
                                + call(5, "timeline", "{\"from\":\"soon\"}")
                                + "{\"jsonrpc\":\"2.0\",\"id\":6,\"method\":\"ping\"}");
        assertThat(replies)
                .extracting(reply -> reply.at("/error/code").asInt(0))
                .containsExactly(-32700, -32600, -32601, -32602, 0, 0, 0, 0);
        assertThat(replies.subList(4, 7))
                .allMatch(reply -> reply.at("/result/isError").asBoolean());
        assertThat(replies.get(4).at("/result/content/0/text").asString()).contains("query");
        assertThat(replies.getLast().path("id").asInt()).isEqualTo(6);
    }
}
