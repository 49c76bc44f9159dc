package dev.cairn.app.mcp;

import dev.cairn.app.terminal.Json;

import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Serves tools over the Model Context Protocol, revision 2025-06-18: JSON-RPC 2.0, one message a
 * line. It knows no sockets; the program that started it holds both ends. For one thread.
 */
public final class McpServer {
    private static final String NEWEST = "2025-06-18";
    private static final List<String> REVISIONS = List.of(NEWEST, "2025-03-26", "2024-11-05");
    private static final int LONGEST_LINE = 8 << 20;
    private static final int LONGEST_NAME = 80;

    private static final int NO_JSON = -32700;
    private static final int NO_REQUEST = -32600;
    private static final int NO_METHOD = -32601;
    private static final int UNFIT = -32602;

    private final String version;
    private final String instructions;
    private final List<Tool> tools;
    private final Consumer<String> out;
    private String client = "another program";

    /**
     * @param instructions tells the other program's model what this is good for
     * @param out takes one line at a time
     */
    public McpServer(String version, String instructions, List<Tool> tools, Consumer<String> out) {
        this.version = version;
        this.instructions = instructions;
        this.tools = List.copyOf(tools);
        this.out = out;
    }

    /** Answers until the other side closes its end. */
    public void serve(InputStream in) throws IOException {
        for (var line = line(in); line.isPresent(); line = line(in)) {
            if (!line.get().isBlank()) {
                answer(line.get()).ifPresent(reply -> out.accept(reply.line()));
            }
        }
    }

    /** The next line; of one that is too long only the beginning, which is then no JSON. */
    private static Optional<String> line(InputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                return bytes.size() == 0
                        ? Optional.empty()
                        : Optional.of(bytes.toString(StandardCharsets.UTF_8));
            }
            if (bytes.size() < LONGEST_LINE) {
                bytes.write(next);
            }
        }
        return Optional.of(bytes.toString(StandardCharsets.UTF_8));
    }

    private Optional<Json> answer(String line) {
        JsonNode message;
        try {
            message = JsonMapper.shared().readTree(line);
        } catch (JacksonException e) {
            return Optional.of(failed(null, NO_JSON, "that is no JSON"));
        }
        var id = message.path("id");
        if (!message.isObject() || !message.path("method").isString()) {
            // An answer to a question of ours would have no method; we ask none.
            return message.has("result") || message.has("error")
                    ? Optional.empty()
                    : Optional.of(failed(null, NO_REQUEST, "that is no request"));
        }
        if (id.isMissingNode()) {
            return Optional.empty();
        }
        if (!id.isString() && !id.isNumber()) {
            return Optional.of(failed(null, NO_REQUEST, "the id is no text and no number"));
        }
        var parameters = message.path("params");
        return Optional.of(
                switch (message.path("method").asString()) {
                    case "initialize" -> done(id, initialised(parameters));
                    case "ping" -> done(id, new Json());
                    case "tools/list" ->
                            done(
                                    id,
                                    new Json()
                                            .with(
                                                    "tools",
                                                    tools.stream().map(Tool::described).toList()));
                    case "tools/call" -> called(id, parameters);
                    default -> failed(id, NO_METHOD, "there is no such method here");
                });
    }

    private Json initialised(JsonNode parameters) {
        var name = parameters.path("clientInfo").path("name").asString("").strip();
        if (!name.isEmpty()) {
            client = name.substring(0, Math.min(name.length(), LONGEST_NAME));
        }
        var asked = parameters.path("protocolVersion").asString("");
        return new Json()
                .with("protocolVersion", REVISIONS.contains(asked) ? asked : NEWEST)
                .with("capabilities", Map.of("tools", Map.of("listChanged", false)))
                .with("serverInfo", new Json().with("name", "cairn").with("version", version))
                .with("instructions", instructions);
    }

    private Json called(JsonNode id, JsonNode parameters) {
        var wanted = parameters.path("name").asString("");
        var tool = tools.stream().filter(each -> each.name().equals(wanted)).findFirst();
        if (tool.isEmpty()) {
            return failed(id, UNFIT, "there is no such tool here");
        }
        try {
            var result =
                    tool.get().work().apply(new Arguments(client, parameters.path("arguments")));
            return done(id, content(result.line(), false).with("structuredContent", result));
        } catch (Tool.Unfit e) {
            return done(id, content(String.valueOf(e.getMessage()), true));
        } catch (RuntimeException e) {
            // The next call may well work; what went wrong is in the log, without anybody's words.
            LoggerFactory.getLogger(McpServer.class)
                    .warn("the tool {} failed", tool.get().name(), e);
            return done(id, content("that did not work; Cairn's log says why", true));
        }
    }

    private static Json content(String text, boolean isError) {
        return new Json()
                .with("content", List.of(new Json().with("type", "text").with("text", text)))
                .with("isError", isError);
    }

    private static Json done(JsonNode id, Json result) {
        return new Json().with("jsonrpc", "2.0").with("id", value(id)).with("result", result);
    }

    private static Json failed(@Nullable JsonNode id, int code, String sentence) {
        return new Json()
                .with("jsonrpc", "2.0")
                .with("id", id == null ? null : value(id))
                .with("error", new Json().with("code", code).with("message", sentence));
    }

    private static Object value(JsonNode id) {
        return id.isString() ? id.asString() : id.numberValue();
    }
}
