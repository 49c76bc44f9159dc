package dev.cairn.llm.catalogue;

import dev.cairn.llm.text.StopSignal;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A program that fetches one model and prints what came of it. */
final class FetchesOne {
    private FetchesOne() {}

    public static void main(String[] arguments) {
        var address = URI.create(arguments[0]);
        var store = new ModelStore(Path.of(arguments[1]), () -> Instant.EPOCH);
        var model =
                new CatalogueModel(
                        "tiny",
                        "Tiny",
                        "",
                        "",
                        "",
                        0,
                        Long.parseLong(arguments[3]),
                        Optional.of(arguments[2]),
                        4,
                        "",
                        List.of(),
                        "",
                        new Source.Web(address));
        var download =
                new Download(
                        store,
                        RegistryAddress.of(address),
                        HttpClient.Builder.NO_PROXY,
                        _ -> 10L << 30,
                        Duration.ofSeconds(5));
        switch (download.run(model, Progress.NONE, new StopSignal())) {
            case DownloadOutcome.Failed failed -> System.out.println(failed.reason());
            case DownloadOutcome other -> System.out.println(other.getClass().getSimpleName());
        }
    }
}
