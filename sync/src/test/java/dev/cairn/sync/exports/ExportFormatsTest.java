package dev.cairn.sync.exports;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import dev.cairn.memory.exchange.ExportFilter;
import dev.cairn.sync.StoreFixture;
import dev.cairn.sync.imports.Format;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Optional;

class ExportFormatsTest extends StoreFixture {
    private static final Path SCHEMA =
            Path.of("../../shared/formats/pam/portable-ai-memory.schema.json");
    private static final OffsetDateTime MAY = OffsetDateTime.parse("2025-05-03T14:30:00+02:00");

    @BeforeEach
    void live() {
        memory.episodes().capture(space(), "Anna moved from Bonn to Berlin in May 2025.", MAY);
        memory.episodes().capture(space(), "I live in Hamburg.", MAY.minusYears(1));
        memory.episodes().capture(space(), "I moved to Kiel in June 2025.", MAY.plusDays(60));
        memory.episodes().capture(space(), "My sister Eva plays the cello.", MAY);
        memory.episodes().capture(space(), "Odd: \"[[she]]\" #says; | so.", MAY);
        memory.episodes().capture(space(), "I have a dentist appointment on 12 May 2025.", MAY);
        learn();
    }

    private Path export(String name, ExportFormat format) {
        var file = folder.resolve(name);
        try {
            assertThat(
                            new Exporter(memory.exports(), CLOCK)
                                    .write(
                                            new ExportRequest(
                                                    file,
                                                    format,
                                                    ExportFilter.NONE,
                                                    Optional.empty()),
                                            () -> false))
                    .isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    @Test
    void portableAiMemoryIsValidAgainstItsPublishedSchema() throws IOException {
        var file = export("memory.json", ExportFormat.PAM);
        var json = Files.readString(file);
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(SCHEMA));
        var schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
        assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
    }

    @Test
    void portableAiMemoryTellsWhatSupersededWhatAndItsSumIsRight() throws IOException {
        var pam =
                JsonMapper.shared()
                        .readTree(Files.readString(export("memory.json", ExportFormat.PAM)));
        assertThat(pam.path("integrity").path("total_memories").asInt())
                .isEqualTo(pam.path("memories").size())
                .isPositive();
        var digest =
                dev.cairn.memory.Hashes.sha256(
                        new String(
                                dev.cairn.sync.exports.internal.CanonicalAccess.of(
                                        pam.path("memories")),
                                java.nio.charset.StandardCharsets.UTF_8));
        assertThat(pam.path("integrity").path("checksum").asString(""))
                .isEqualTo("sha256:" + java.util.HexFormat.of().formatHex(digest));
        var superseded =
                pam.path("memories")
                        .valueStream()
                        .filter(one -> one.path("status").asString("").equals("superseded"))
                        .filter(one -> one.path("content").asString("").contains("Hamburg"))
                        .findFirst()
                        .orElseThrow();
        var newer = superseded.path("temporal").path("superseded_by").asString("");
        assertThat(pam.path("memories").valueStream())
                .anySatisfy(
                        one -> {
                            assertThat(one.path("id").asString("")).isEqualTo(newer);
                            assertThat(one.path("content").asString("")).contains("Kiel");
                        });
    }

    @Test
    void whatWasWrittenForOthersIsUnderstoodHereToo() {
        var pam = export("memory.json", ExportFormat.PAM);
        var calendar = export("timeline.ics", ExportFormat.ICS);
        memory = store("other");
        assertThat(imported(pam).format()).isEqualTo(Format.PAM);
        assertThat(imported(calendar).format()).isEqualTo(Format.ICS);
        assertThat(all("episodes", "text")).anyMatch(text -> text.contains("Kiel"));
    }

    @Test
    void aCalendarHasWholeDaysAndNoLongLines() throws IOException {
        var calendar = Files.readString(export("timeline.ics", ExportFormat.ICS));
        assertThat(calendar).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(calendar).contains("DTSTART;VALUE=DATE:20250512");
        assertThat(calendar.split("\r\n"))
                .allSatisfy(
                        line ->
                                assertThat(
                                                line.getBytes(
                                                                java.nio.charset.StandardCharsets
                                                                        .UTF_8)
                                                        .length)
                                        .isLessThanOrEqualTo(75));
    }

    @Test
    void notesAreLinkedAndEachDayHasAPage() throws IOException {
        var vault = export("vault", ExportFormat.MARKDOWN);
        var me = Files.readString(vault.resolve("Me.md"));
        assertThat(me).contains("## Now", "## Before", "Kiel", "Hamburg", "[[2025-05-03]]");
        assertThat(Files.readString(vault.resolve("Days/2025-05-03.md")))
                .startsWith("---\ndate: 2025-05-03\n---")
                .contains("> Anna moved from Bonn to Berlin");
        try (var files = Files.walk(vault)) {
            assertThat(
                            files.filter(Files::isRegularFile)
                                    .map(file -> String.valueOf(file.getFileName())))
                    .contains("Anna.md", "Eva.md");
        }
        assertThat(me).contains("[[Eva]]");
        memory = store("other");
        assertThat(imported(vault).format()).isEqualTo(Format.MARKDOWN);
    }

    @Test
    void linesHoldEveryRecordWithItsKind() throws IOException {
        var lines = Files.readAllLines(export("all.jsonl", ExportFormat.JSONL));
        assertThat(lines)
                .allSatisfy(line -> assertThat(line).startsWith("{\"record\":\""))
                .anyMatch(
                        line ->
                                line.startsWith("{\"record\":\"episodes\"")
                                        && line.contains("Kiel"))
                .anyMatch(line -> line.startsWith("{\"record\":\"facts\""));
    }
}
