package dev.cairn.llm.catalogue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on the loopback that can break off, lie and stall. */
final class Misbehaving implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** What the requests asked for: their Range headers, "" where there was none. */
    final List<String> ranges = Collections.synchronizedList(new ArrayList<>());

    Misbehaving() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.start();
    }

    URI at(String path) {
        return URI.create(
                "http://%s:%d%s"
                        .formatted(
                                InetAddress.getLoopbackAddress().getHostAddress(),
                                server.getAddress().getPort(),
                                path));
    }

    void serve(String path, HttpHandler handler) {
        server.createContext(
                path,
                exchange -> {
                    var range = exchange.getRequestHeaders().getFirst("Range");
                    ranges.add(range == null ? "" : range);
                    try (exchange) {
                        handler.handle(exchange);
                    }
                });
    }

    /**
     * Answers ranges of {@code content} properly, but sends at most {@code most} bytes at a time.
     */
    static void send(HttpExchange exchange, byte[] content, String etag, int most)
            throws IOException {
        int from = 0;
        var range = exchange.getRequestHeaders().getFirst("Range");
        var unless = exchange.getRequestHeaders().getFirst("If-Range");
        exchange.getResponseHeaders().set("ETag", etag);
        if (range != null && etag.equals(unless)) {
            from = Integer.parseInt(range.replaceAll("[^0-9]", ""));
            exchange.getResponseHeaders()
                    .set(
                            "Content-Range",
                            "bytes %d-%d/%d".formatted(from, content.length - 1, content.length));
        }
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, content.length - from);
        int until = Math.min(content.length, from + most);
        exchange.getResponseBody().write(Arrays.copyOfRange(content, from, until));
        exchange.getResponseBody().flush();
    }

    static void send(HttpExchange exchange, int status, String type, byte[] content)
            throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, content.length);
        exchange.getResponseBody().write(content);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
