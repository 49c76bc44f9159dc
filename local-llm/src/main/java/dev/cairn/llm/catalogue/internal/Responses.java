package dev.cairn.llm.catalogue.internal;

import dev.cairn.llm.catalogue.DownloadOutcome.Reason;

import java.io.IOException;
import java.io.InputStream;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Sends requests and follows redirects by our own rule: only to encrypted addresses. Thread-safe.
 */
public final class Responses implements AutoCloseable {
    private static final int MOST_REDIRECTS = 5;
    private static final Duration MOST_WAIT = Duration.ofSeconds(30);

    private final HttpClient client;

    /** Reaches servers through {@code proxies}. */
    public Responses(ProxySelector proxies) {
        this.client =
                HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(MOST_WAIT)
                        .proxy(proxies)
                        .build();
    }

    /** What a request came to. */
    sealed interface Reached {
        /**
         * An answer; the body must be closed.
         *
         * @param linkedSha256 what the publisher states of the file on the way to it
         */
        record Answer(
                HttpResponse<InputStream> response,
                Optional<String> linkedSha256,
                OptionalLong linkedSize)
                implements Reached {}

        /** The way there is not acceptable. */
        record Barred(Reason reason, String sentence) implements Reached {}
    }

    Reached get(URI address, Map<String, String> headers) throws IOException, InterruptedException {
        Optional<String> sha256 = Optional.empty();
        var size = OptionalLong.empty();
        var at = address;
        for (int i = 0; i <= MOST_REDIRECTS; i++) {
            var request =
                    HttpRequest.newBuilder(at)
                            .timeout(MOST_WAIT)
                            .header("User-Agent", "Cairn")
                            .header("Accept-Encoding", "identity");
            headers.forEach(request::header);
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            var stated = response.headers();
            sha256 =
                    sha256.or(
                            () ->
                                    stated.firstValue("X-Linked-Etag")
                                            .map(tag -> tag.replace("\"", ""))
                                            .filter(tag -> tag.matches("[0-9a-f]{64}")));
            if (size.isEmpty()) {
                size = number(stated.firstValue("X-Linked-Size"));
            }
            if (response.statusCode() / 100 != 3 || response.statusCode() == 304) {
                return new Reached.Answer(response, sha256, size);
            }
            response.body().close();
            var next = target(at, stated.firstValue("Location").orElse(""));
            if (next.isEmpty()) {
                return new Reached.Barred(
                        Reason.INSECURE,
                        "The server leads to an address that is not encrypted; nothing was"
                                + " fetched.");
            }
            at = next.get();
        }
        return new Reached.Barred(
                Reason.NOT_THERE, "The server leads from one address to the next without end.");
    }

    private static Optional<URI> target(URI from, String location) {
        try {
            var target = from.resolve(location);
            return "https".equals(target.getScheme()) && target.getHost() != null
                    ? Optional.of(target)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static OptionalLong number(Optional<String> header) {
        return header.filter(value -> value.matches("[0-9]{1,15}"))
                .map(value -> OptionalLong.of(Long.parseLong(value)))
                .orElse(OptionalLong.empty());
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
