package dev.cairn.sync.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.memory.Memory;
import dev.cairn.sync.StoreFixture;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What comes from elsewhere may be anything: the store is as it was, and one sentence says why. */
class BadInputTest extends StoreFixture {
    private static String moves(int count) {
        var all = new java.util.ArrayList<Object>();
        for (var i = 0; i < count; i++) {
            all.add(
                    Chats.chatGpt(
                            "c" + i,
                            "Chat " + i,
                            "a",
                            Chats.node("a", "", "user", 1_700_000_000 + i, "Words number " + i)));
        }
        return Chats.json(all);
    }

    @Test
    void aZipBombIsRefused() throws IOException {
        var file = folder.resolve("bomb.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("conversations.json"));
            zip.write("[".getBytes(StandardCharsets.UTF_8));
            var zeros = new byte[1 << 20];
            java.util.Arrays.fill(zeros, (byte) ' ');
            for (var i = 0; i < 80; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        assertThat(Files.size(file)).isLessThan(200_000);
        assertThat(refused(file, chatGpt())).contains("unpacks to more than");
    }

    @Test
    void aTextLongerThanAnyMessageIsRefused() throws IOException {
        var file = folder.resolve("conversations.json");
        try (var out = new java.io.BufferedWriter(Files.newBufferedWriter(file))) {
            out.write("[{\"mapping\":\"");
            for (var i = 0; i < 60; i++) {
                out.write("y".repeat(1 << 20));
            }
            out.write("\"}]");
        }
        assertThat(refused(file, chatGpt())).contains("longer than any message");
    }

    private ImportOptions chatGpt() {
        return new ImportOptions(
                Optional.of(Format.CHATGPT),
                space(),
                false,
                Optional.empty(),
                Map.of(),
                Optional.empty());
    }

    @Test
    void aNameThatLeadsOutOfTheZipIsLeftOutAndNothingIsUnpacked() throws IOException {
        var files = new LinkedHashMap<String, String>();
        files.put("../../evil.txt", "evil");
        files.put("/absolute.txt", "evil");
        files.put("C:\\evil.txt", "evil");
        files.put("conversations.json", moves(1));
        var report = imported(zip("traversal.zip", files));
        assertThat(report.skipped()).hasSize(3).allMatch(one -> one.why().contains("leads out"));
        try (var all = Files.walk(folder)) {
            assertThat(all.filter(file -> file.toString().contains("evil"))).isEmpty();
        }
    }

    @Test
    void jsonThatIsCutOffLeavesNothing() throws IOException {
        var whole = moves(50);
        for (var length : List.of(1, 10, whole.length() / 2, whole.length() - 1)) {
            var file = write("conversations.json", whole.substring(0, length));
            assertThat(refused(file, chatGpt())).as("%d characters", length).isNotEmpty();
        }
        assertThat(refused(write("conversations.json", ""), chatGpt())).contains("empty");
        assertThat(memory.imports().list())
                .allMatch(
                        one -> one.state() == dev.cairn.memory.exchange.ImportSummary.State.UNDONE);
    }

    @Test
    void aZipThatIsCutOffIsRefused() throws IOException {
        var bytes = Files.readAllBytes(zip("whole.zip", Map.of("conversations.json", moves(20))));
        var cut = write("cut.zip", java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(refused(cut)).contains("damaged or cut-off");
    }

    @Test
    void jsonInAnotherEncodingIsRefusedAndOneWithAMarkIsRead() {
        var latin = moves(1).replace("Words", "Wörter").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refused(write("conversations.json", latin), chatGpt())).contains("UTF-8");
        assertThat(imported(write("conversations.json", "\ufeff" + moves(1))).added().fresh())
                .isEqualTo(1);
        assertThat(
                        imported(
                                        write(
                                                "wide/conversations.json",
                                                moves(2).getBytes(StandardCharsets.UTF_16LE)),
                                        chatGpt())
                                .added()
                                .fresh())
                .isEqualTo(1);
    }

    @Test
    void deepNestingIsWalkedOverOrRefused() {
        var deep = "[".repeat(300) + "]".repeat(300);
        var file =
                write(
                        "conversations.json",
                        "[%s,%s]"
                                .formatted(
                                        "{\"mapping\":" + deep + "}",
                                        moves(1).substring(1, moves(1).length() - 1)));
        var report = imported(file);
        assertThat(report.added().conversations()).isEqualTo(1);
        assertThat(report.skipped()).hasSize(1);
        assertThat(refused(write("conversations.json", "[".repeat(100_000)), chatGpt()))
                .isNotEmpty();
    }

    @Test
    void wrongTypesEverywhereAreLeftOutWithTheirPlaces() {
        var file =
                write(
                        "conversations.json",
                        """
                        [null, 7, "x", [], {}, {"id": 5, "mapping": {}}, {"id": "a", "mapping": 3},
                         {"id": "b", "title": {}, "create_time": "soon", "mapping":
                            {"n": 1, "m": {"message": []}, "o": {"parent": {}, "message": {"author": 3, "content": 4}}}},
                         {"id": "c", "mapping": {"n": {"id": "n", "message": {"author": {"role": "user"},
                            "create_time": "yesterday", "content": {"content_type": "text", "parts": ["Fine.", 3, {}]}}}}}]
                        """);
        var report = imported(file);
        assertThat(all("episodes", "text")).containsExactly("Fine.");
        assertThat(report.skipped()).hasSize(8);
        assertThat(report.skipped().getFirst().where())
                .isEqualTo("conversations.json, conversation 1");
    }

    @Test
    void whatCannotBeToldIsAskedFor() {
        assertThat(refused(write("unknown.bin", new byte[] {0, 1, 2, 3}))).contains("--format");
        assertThat(refused(write("other.json", "{\"hello\":1}"))).contains("--format");
        assertThat(refused(folder.resolve("nowhere.zip"))).contains("there is no file");
        assertThat(compared(write("empty.txt", new byte[0]), options()).added().fresh()).isZero();
    }

    @Test
    void stoppingTakesBackWhatWasWritten() throws IOException {
        var file = write("conversations.json", moves(400));
        var before = records();
        var seen = new AtomicInteger();
        var outcome =
                new Importer(memory.imports(), ZoneOffset.UTC)
                        .run(
                                file,
                                options(),
                                ImportProgress.UNWATCHED,
                                () -> seen.incrementAndGet() > 200);
        assertThat(outcome).isInstanceOf(ImportOutcome.Cancelled.class);
        assertThat(records()).isEqualTo(before);
        assertThat(imported(file).added().conversations()).isEqualTo(400);
    }

    @Test
    void onlyOneImportAtATime() throws IOException {
        var file = write("conversations.json", moves(3));
        var inner = new java.util.concurrent.atomic.AtomicReference<ImportOutcome>();
        new Importer(memory.imports(), ZoneOffset.UTC)
                .run(
                        file,
                        options(),
                        ImportProgress.UNWATCHED,
                        () -> {
                            if (inner.get() == null) {
                                inner.set(new ImportOutcome.Cancelled());
                                inner.set(run(file, options()));
                            }
                            return false;
                        });
        assertThat(inner.get()).isInstanceOf(ImportOutcome.Busy.class);
    }

    @Test
    void whatAnEndOfTheProgramCutOffIsTakenBackAtTheNextStart() throws Exception {
        var before = records();
        var batch =
                ((dev.cairn.memory.exchange.ImportBeginning.Begun)
                                memory.imports().begin("chatgpt", new byte[] {1}))
                        .batch();
        batch.write(
                space(),
                new dev.cairn.memory.exchange.ImportedConversation(
                        "chatgpt:x",
                        "Half",
                        CLOCK.instant(),
                        CLOCK.instant(),
                        List.of(
                                new dev.cairn.memory.exchange.ImportedMessage(
                                        "chatgpt:x/1",
                                        Optional.empty(),
                                        dev.cairn.memory.episode.Role.USER,
                                        "",
                                        "Half-way through.",
                                        CLOCK.instant().atOffset(ZoneOffset.UTC),
                                        Optional.empty(),
                                        true))));
        // While the import holds its lock, another start leaves it alone.
        Memory second = store("home");
        assertThat(records(second).get("episodes")).hasSize(1);
        close(second);
        // An end of the program lets go of the lock; the half-done batch stays.
        var copy = folder.resolve("copy");
        Files.createDirectories(copy);
        memory.backups();
        var source =
                java.sql.DriverManager.getConnection(
                        "jdbc:sqlite:" + folder.resolve("home/cairn.db"));
        try (source;
                var statement = source.createStatement()) {
            statement.execute("VACUUM INTO '" + copy.resolve("cairn.db") + "'");
        }
        var recovered = store("copy");
        assertThat(records(recovered).getOrDefault("episodes", List.of())).isEmpty();
        assertThat(recovered.imports().list().getFirst().state())
                .isEqualTo(dev.cairn.memory.exchange.ImportSummary.State.UNDONE);
        batch.close();
        assertThat(records()).isEqualTo(before);
    }

    @Test
    void anExportOntoAFullDiskLeavesTheOldFile() throws IOException {
        imported(write("conversations.json", moves(3)));
        var target = write("old.cairn", "what was there");
        assertThatThrownBy(
                        () ->
                                dev.cairn.sync.archive.SafeFile.write(
                                        target,
                                        out -> {
                                            out.write(new byte[100]);
                                            throw new IOException("No space left on device");
                                        }))
                .hasMessageContaining("No space left");
        assertThat(Files.readString(target)).isEqualTo("what was there");
        try (var files = Files.list(folder)) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".part"));
        }
    }

    @Test
    void aLargeExportTakesLittleMemory() throws IOException {
        // 120 MB of JSON; the test's heap is watched, not limited.
        var file = folder.resolve("conversations.json");
        try (OutputStream out = new java.io.BufferedOutputStream(Files.newOutputStream(file))) {
            out.write('[');
            var padding = "x".repeat(200_000);
            for (var i = 0; i < 600; i++) {
                if (i > 0) {
                    out.write(',');
                }
                var one =
                        Chats.chatGpt(
                                "c" + i,
                                "t",
                                "a",
                                Chats.node("a", "", "user", 1_700_000_000 + i, "Words " + i));
                one.put("padding", padding);
                out.write(Chats.json(one).getBytes(StandardCharsets.UTF_8));
            }
            out.write(']');
        }
        System.gc();
        var most = new java.util.concurrent.atomic.AtomicLong();
        var runtime = Runtime.getRuntime();
        var outcome =
                new Importer(memory.imports(), ZoneOffset.UTC)
                        .run(
                                file,
                                options(),
                                (read, of, soFar) -> {
                                    System.gc();
                                    most.accumulateAndGet(
                                            runtime.totalMemory() - runtime.freeMemory(),
                                            Math::max);
                                },
                                () -> false);
        assertThat(outcome).isInstanceOf(ImportOutcome.Imported.class);
        assertThat(most.get()).isLessThan(256L << 20);
        assertThat(memory.episodes().count()).isEqualTo(600);
    }
}
