package dev.cairn.llm.catalogue.internal;

import dev.cairn.llm.catalogue.DownloadOutcome.Reason;
import dev.cairn.llm.catalogue.Source;
import dev.cairn.llm.catalogue.internal.Responses.Reached;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Asks a package registry where a package's tarball lies and what its hash is. Thread-safe. */
public final class PackageLookup {
    private static final int MOST_BYTES = 1 << 20;
    private static final String SHA_512 = "sha512-";

    private final Responses responses;

    /** Asks over {@code responses}. */
    public PackageLookup(Responses responses) {
        this.responses = responses;
    }

    /** What the registry says. */
    public sealed interface Found {
        /** Where the tarball lies. */
        final class Tarball implements Found {
            private final URI address;
            private final byte[] sha512;

            Tarball(URI address, byte[] sha512) {
                this.address = address;
                this.sha512 = sha512;
            }

            /** Its address. */
            public URI address() {
                return address;
            }

            /** Whether this is its hash. */
            public boolean hasSha512(byte[] hash) {
                return Arrays.equals(sha512, hash);
            }
        }

        /** It says nothing usable. */
        record Nothing(Reason reason, String sentence) implements Found {}
    }

    /** Looks {@code part}'s package up. */
    public Found find(URI registry, Source.Part part) throws InterruptedException {
        var base = registry.toString();
        var address =
                URI.create(
                        (base.endsWith("/") ? base : base + "/")
                                + part.name()
                                + "/"
                                + part.version());
        try {
            return switch (responses.get(address, Map.of("Accept", "application/json"))) {
                case Reached.Barred barred -> new Found.Nothing(barred.reason(), barred.sentence());
                case Reached.Answer answer -> {
                    try (var body = answer.response().body()) {
                        yield answer.response().statusCode() == 200
                                ? read(body.readNBytes(MOST_BYTES))
                                : new Found.Nothing(
                                        Reason.NOT_THERE,
                                        "The registry of this machine does not have %s."
                                                .formatted(part.name()));
                    }
                }
            };
        } catch (IOException e) {
            return new Found.Nothing(
                    Reason.CONNECTION, "The registry of this machine cannot be reached.");
        }
    }

    private static Found read(byte[] metadata) {
        try {
            var dist = JsonMapper.shared().readTree(metadata).path("dist");
            var address = URI.create(dist.path("tarball").asString(""));
            var integrity = dist.path("integrity").asString("");
            var scheme = String.valueOf(address.getScheme());
            if (integrity.startsWith(SHA_512) && List.of("http", "https").contains(scheme)) {
                var sha512 = Base64.getDecoder().decode(integrity.substring(SHA_512.length()));
                return new Found.Tarball(address, sha512);
            }
        } catch (JacksonException | IllegalArgumentException e) {
            // As good as an answer without an address.
        }
        return new Found.Nothing(
                Reason.NOT_VERIFIABLE, "The registry of this machine gave an unusable answer.");
    }
}
