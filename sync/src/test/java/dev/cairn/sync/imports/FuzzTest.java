package dev.cairn.sync.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.exchange.ExportFilter;
import dev.cairn.memory.exchange.ImportSummary;
import dev.cairn.sync.StoreFixture;
import dev.cairn.sync.archive.ArchiveWriter;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Damages sound files in seeded ways and imports them: whatever is in a file, the import ends in an
 * outcome, and one that is refused leaves nothing. A few hundred rounds of each format in the
 * normal build; {@code -Dcairn.fuzz=10000} makes it as many.
 */
class FuzzTest extends StoreFixture {
    private static final int ROUNDS = Integer.getInteger("cairn.fuzz", 200);

    /** Every so many damaged files are imported for good; the others are only compared. */
    private static final int WRITTEN = 5;

    private void fuzz(Format format, String name, byte[] sound) throws IOException {
        for (var seed = 0; seed < ROUNDS; seed++) {
            var damaged = damaged(sound, new Random(seed * 31L + format.stored().hashCode()));
            var file = write(name, damaged);
            var dry = seed % WRITTEN != 0;
            var options =
                    new ImportOptions(
                            Optional.of(format),
                            space(),
                            dry,
                            Optional.of("Tom"),
                            Map.of(),
                            Optional.empty());
            var before = memory.episodes().count();
            ImportOutcome outcome;
            try {
                outcome =
                        new Importer(memory.imports(), ZoneOffset.UTC)
                                .run(file, options, ImportProgress.UNWATCHED, () -> false);
            } catch (IOException | RuntimeException | StackOverflowError e) {
                throw new AssertionError("%s, seed %d".formatted(format, seed), e);
            }
            if (outcome instanceof ImportOutcome.Imported(var report)) {
                memory.imports().undo(report.importId().orElseThrow());
            }
            assertThat(memory.episodes().count()).as("%s, seed %d", format, seed).isEqualTo(before);
        }
        assertThat(memory.imports().list())
                .noneMatch(one -> one.state() == ImportSummary.State.RUNNING);
    }

    /**
     * Bits turned, pieces cut out, doubled, moved or cut off, and what parsers trip over put in.
     */
    private static byte[] damaged(byte[] sound, Random random) {
        var bytes = sound.clone();
        var wounds = 1 + random.nextInt(4);
        for (var i = 0; i < wounds && bytes.length > 1; i++) {
            var at = random.nextInt(bytes.length);
            var length = random.nextInt(Math.min(60, bytes.length - at) + 1);
            bytes =
                    switch (random.nextInt(6)) {
                        case 0 -> {
                            bytes[at] ^= (byte) (1 << random.nextInt(8));
                            yield bytes;
                        }
                        case 1 -> joined(bytes, 0, at, bytes, at + length, bytes.length);
                        case 2 -> joined(bytes, 0, at + length, bytes, at, bytes.length);
                        case 3 -> java.util.Arrays.copyOf(bytes, at);
                        case 4 -> {
                            var thorn = THORNS.get(random.nextInt(THORNS.size()));
                            var grown = joined(bytes, 0, at, thorn, 0, thorn.length);
                            yield joined(grown, 0, grown.length, bytes, at, bytes.length);
                        }
                        default -> {
                            bytes[at] = (byte) random.nextInt(256);
                            yield bytes;
                        }
                    };
        }
        return bytes;
    }

    private static final List<byte[]> THORNS =
            List.of(
                            "null",
                            "{",
                            "]",
                            "\"",
                            "\\ud800",
                            "99999999999999999999",
                            "-1",
                            "1e999",
                            "\0",
                            "\ufeff",
                            "\n---\n",
                            "[[",
                            "END:VEVENT\n",
                            ",,,",
                            "&a [*a,*a]")
                    .stream()
                    .map(text -> text.getBytes(StandardCharsets.UTF_8))
                    .toList();

    private static byte[] joined(byte[] a, int from, int to, byte[] b, int start, int end) {
        var out = new ByteArrayOutputStream();
        out.write(a, from, to - from);
        out.write(b, start, end - start);
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void chatGpt() throws IOException {
        fuzz(
                Format.CHATGPT,
                "conversations.json",
                bytes(
                        Chats.json(
                                List.of(
                                        Chats.move(),
                                        Chats.chatGpt(
                                                "c2",
                                                "x",
                                                "a",
                                                Chats.node(
                                                        "a",
                                                        "",
                                                        "user",
                                                        1_718_000_000,
                                                        "Hello."))))));
    }

    @Test
    void claude() throws IOException {
        fuzz(
                Format.CLAUDE,
                "conversations.json",
                bytes(
                        Chats.json(
                                List.of(
                                        Chats.claude(
                                                "c",
                                                "x",
                                                List.of(
                                                        Chats.claudeMessage(
                                                                "a", "", "human", "Hi."),
                                                        Chats.claudeMessage(
                                                                "b", "a", "assistant", "Ho.")))))));
    }

    @Test
    void aZip() throws IOException {
        fuzz(
                Format.CHATGPT,
                "export.zip",
                Files.readAllBytes(
                        zip(
                                "sound.zip",
                                Map.of("conversations.json", Chats.json(List.of(Chats.move()))))));
    }

    @Test
    void portableAiMemory() throws IOException {
        fuzz(
                Format.PAM,
                "pam.json",
                bytes(
                        """
                        {"schema":"portable-ai-memory","schema_version":"1.0","memories":[
                        {"id":"1","type":"fact","content":"Likes tea.","temporal":{"created_at":"2024-06-01T10:00:00Z"},
                        "provenance":{"platform":"x"}}]}
                        """));
    }

    @Test
    void linesOfTheMcpServer() throws IOException {
        fuzz(
                Format.MCP,
                "memory.jsonl",
                bytes(
                        """
                        {"type":"entity","name":"Anna","entityType":"p","observations":["Plays"]}
                        {"type":"relation","from":"Anna","to":"Acme","relationType":"works_at"}
                        """));
    }

    @Test
    void linesOfMemories() throws IOException {
        fuzz(
                Format.LINES,
                "lines.txt",
                bytes(
"""
[2024-01-02] - I live in Bonn.
[x] - More
  and more
"""));
    }

    @Test
    void aChatOfWhatsApp() throws IOException {
        fuzz(
                Format.WHATSAPP,
                "chat.txt",
                bytes(
"""
13/05/2024, 21:45 - Anna: Hi
13/05/2024, 21:46 - Tom: Ho
and on
"""));
    }

    @Test
    void aCalendar() throws IOException {
        fuzz(
                Format.ICS,
                "c.ics",
                bytes(
"""
BEGIN:VCALENDAR
BEGIN:VEVENT
UID:1
SUMMARY:Tea
DTSTART:20240503T190000Z
END:VEVENT
END:VCALENDAR
"""));
    }

    @Test
    void aTable() throws IOException {
        fuzz(
                Format.CSV,
                "t.csv",
                bytes(
"""
date,text
2024-01-02,"a ""b""
c"
2024-01-03,d
"""));
    }

    @Test
    void aNote() throws IOException {
        fuzz(
                Format.MARKDOWN,
                "note.md",
                bytes(
"""
---
date: 2024-01-02
tags: [a, b]
---
# One
Text
- [likes] tea #x
## Two
```
x
```
"""));
    }

    @Test
    void anArchive() throws IOException {
        imported(write("conversations.json", Chats.json(List.of(Chats.move()))));
        learn();
        var file = folder.resolve("sound.cairn");
        new ArchiveWriter(memory.exports())
                .write(file, ExportFilter.NONE, Optional.empty(), CLOCK.instant(), () -> false);
        var sound = Files.readAllBytes(file);
        memory = store("fresh");
        fuzz(Format.ARCHIVE, "damaged.cairn", sound);
    }
}
