package dev.cairn.sync.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.Memory;
import dev.cairn.memory.Space;
import dev.cairn.memory.episode.Role;
import dev.cairn.memory.exchange.ExportFilter;
import dev.cairn.memory.exchange.Imports;
import dev.cairn.memory.extraction.Sensitivity;
import dev.cairn.sync.StoreFixture;
import dev.cairn.sync.imports.Format;
import dev.cairn.sync.imports.ImportOptions;
import dev.cairn.sync.imports.ImportOutcome;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;

class ArchiveRoundTripTest extends StoreFixture {
    private static final OffsetDateTime MAY = OffsetDateTime.parse("2025-05-03T14:30:00+02:00");

    /** A store with something of every sort. */
    private void live() {
        memory.episodes().capture(space(), "Anna moved from Bonn to Berlin in May 2025.", MAY);
        memory.episodes().capture(space(), "I was diagnosed with asthma.", MAY.plusDays(1));
        memory.episodes().capture(space(), "I live in Hamburg.", MAY.plusDays(2));
        memory.episodes().capture(space(), "I moved to Kiel. 🎉 \"quoted\"\ttab", MAY.plusDays(90));
        var work = memory.spaces().named("Work", Space.Review.ASK);
        memory.episodes().capture(work, "The budget meeting is on Mondays.", MAY);
        var chat = memory.conversations().create(space(), "").id();
        memory.conversations().say(chat, Optional.empty(), "My sister Eva plays the cello.", MAY);
        memory.conversations()
                .append(
                        chat,
                        Optional.empty(),
                        Role.ASSISTANT,
                        "",
                        "How lovely!",
                        MAY.plusMinutes(1));
        memory.conversations()
                .append(
                        chat,
                        Optional.empty(),
                        Role.OTHER,
                        "Eva",
                        "I do indeed.",
                        MAY.plusMinutes(2));
        learn();
        memory.episodes().capture(space(), "Not yet read for facts.", MAY);
        var gone = memory.episodes().capture(space(), "This is soon forgotten.", MAY);
        memory.forgetting().forget(List.of(gone.id()));
    }

    private Path export(Memory of, String name, ExportFilter filter, Optional<Passphrase> secret) {
        try {
            var file = folder.resolve(name);
            assertThat(
                            new ArchiveWriter(of.exports())
                                    .write(file, filter, secret, CLOCK.instant(), () -> false))
                    .isPresent();
            return file;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Passphrase words() {
        return Passphrase.of("right horse battery".toCharArray());
    }

    private static Map<String, String> files(Path archive) throws IOException {
        var files = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(Files.newInputStream(archive))) {
            java.util.zip.ZipEntry entry;
            while ((entry = zip.getNextEntry()) != null) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private ImportOutcome importInto(Memory target, Path file, Optional<Passphrase> secret) {
        var before = memory;
        memory = target;
        try {
            return run(
                    file,
                    new ImportOptions(
                            Optional.empty(),
                            target.spaces().first(),
                            false,
                            Optional.empty(),
                            Map.of(),
                            secret));
        } finally {
            memory = before;
        }
    }

    @Test
    void anEmptyStoreThatTakesAnArchiveInHoldsTheSame() throws IOException {
        live();
        var first = export(memory, "one.cairn", ExportFilter.NONE, Optional.empty());
        var second = store("second");
        var outcome = importInto(second, first, Optional.empty());
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ImportOutcome.Imported.class,
                        imported -> {
                            assertThat(imported.report().skipped()).isEmpty();
                            assertThat(imported.report().format()).isEqualTo(Format.ARCHIVE);
                        });
        var again = export(second, "two.cairn", ExportFilter.NONE, Optional.empty());
        assertThat(files(again)).isEqualTo(files(first));
        assertThat(Files.readAllBytes(again)).isEqualTo(Files.readAllBytes(first));
        assertThat(files(first).get("facts.jsonl")).contains("Berlin");
        assertThat(files(first).get("episodes.jsonl")).contains("\"unread\":true");
    }

    @Test
    void soDoesOneThatTakesASealedArchiveIn() throws IOException {
        live();
        var plain = export(memory, "plain.cairn", ExportFilter.NONE, Optional.empty());
        var sealed = export(memory, "sealed.cairn", ExportFilter.NONE, Optional.of(words()));
        assertThat(new String(Files.readAllBytes(sealed), StandardCharsets.ISO_8859_1))
                .doesNotContain("manifest", "Anna");
        var second = store("second");
        assertThat(importInto(second, sealed, Optional.of(words())))
                .isInstanceOf(ImportOutcome.Imported.class);
        var again = export(second, "again.cairn", ExportFilter.NONE, Optional.empty());
        assertThat(files(again)).isEqualTo(files(plain));
    }

    @Test
    void whatCameInCanBeRecalled() {
        live();
        var file = export(memory, "one.cairn", ExportFilter.NONE, Optional.empty());
        var second = store("second");
        importInto(second, file, Optional.empty());
        memory = second;
        assertThat(recall("Who plays the cello?")).anyMatch(one -> one.text().contains("cello"));
    }

    @Test
    void windowsAreMadeForEpisodesThatCameWithoutAny() throws IOException {
        live();
        var parts =
                new TreeMap<>(
                        files(export(memory, "one.cairn", ExportFilter.NONE, Optional.empty())));
        var ordered = new java.util.LinkedHashMap<String, String>();
        ordered.put("manifest.json", parts.get("manifest.json"));
        dev.cairn.memory.exchange.Exports.kinds().stream()
                .map(kind -> kind + ".jsonl")
                .filter(name -> !name.equals("windows.jsonl") && !name.equals("traces.jsonl"))
                .forEach(name -> ordered.put(name, parts.get(name)));
        ordered.put("checksums.json", sums(ordered));
        var second = store("second");
        importInto(second, zip("by-hand.cairn", ordered), Optional.empty());
        memory = second;
        assertThat(recall("cello")).anyMatch(one -> one.text().contains("cello"));
    }

    private static String sums(Map<String, String> files) {
        var sums = new java.util.LinkedHashMap<String, Object>();
        files.forEach(
                (name, text) -> {
                    if (name.endsWith(".jsonl")) {
                        var digest = ArchiveWriter.sha256();
                        digest.update(text.getBytes(StandardCharsets.UTF_8));
                        sums.put(
                                name,
                                Map.of(
                                        "records",
                                        text.lines().count(),
                                        "sha256",
                                        java.util.HexFormat.of().formatHex(digest.digest())));
                    }
                });
        return tools.jackson.databind.json.JsonMapper.shared()
                .writeValueAsString(Map.of("files", sums));
    }

    @Test
    void anArchiveTakenInTwiceAddsNothingAndItsUndoTakesAllOfIt() {
        live();
        var file = export(memory, "one.cairn", ExportFilter.NONE, Optional.empty());
        var second = store("second");
        second.episodes().capture(second.spaces().first(), "I was here before.", MAY);
        var before = records(second);
        var outcome = importInto(second, file, Optional.empty());
        assertThat(outcome).isInstanceOf(ImportOutcome.Imported.class);
        assertThat(importInto(second, file, Optional.empty()))
                .isInstanceOf(ImportOutcome.Compared.class);
        var id = ((ImportOutcome.Imported) outcome).report().importId().orElseThrow();
        assertThat(second.imports().undo(id)).isEqualTo(Imports.Undone.DONE);
        var after = records(second);
        for (var kind :
                List.of(
                        "spaces",
                        "conversations",
                        "messages",
                        "episodes",
                        "windows",
                        "facts",
                        "entities")) {
            assertThat(after.get(kind)).as(kind).isEqualTo(before.get(kind));
        }
        assertThat(importInto(second, file, Optional.empty()))
                .isInstanceOfSatisfying(
                        ImportOutcome.Imported.class,
                        again ->
                                assertThat(again.report().added())
                                        .isEqualTo(
                                                ((ImportOutcome.Imported) outcome)
                                                        .report()
                                                        .added()));
    }

    @Test
    void whatWasForgottenHereIsNotBroughtBackByAnArchive() {
        live();
        var file = export(memory, "one.cairn", ExportFilter.NONE, Optional.empty());
        memory.forgetting()
                .forget(
                        List.of(
                                dev.cairn.memory.Id.parse(all("episodes", "id").getFirst())
                                        .orElseThrow()));
        var before = all("episodes", "id");
        run(file, options());
        assertThat(all("episodes", "id")).isEqualTo(before);
    }

    @Test
    void aFilteredArchiveHoldsWhatWasChosenAndNothingThatNamesTheRest() throws IOException {
        live();
        var work = memory.spaces().named("Work").orElseThrow();
        var ofWork =
                export(
                        memory,
                        "work.cairn",
                        new ExportFilter(
                                List.of(work),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Set.of()),
                        Optional.empty());
        assertThat(files(ofWork).get("episodes.jsonl")).contains("budget").doesNotContain("Anna");
        assertThat(String.join("", files(ofWork).values())).doesNotContain("Personal", "cello");

        var healthy =
                export(
                        memory,
                        "healthy.cairn",
                        new ExportFilter(
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Set.of(Sensitivity.HEALTH)),
                        Optional.empty());
        assertThat(String.join("", files(healthy).values()))
                .contains("Berlin")
                .doesNotContain("asthma");

        var august =
                export(
                        memory,
                        "august.cairn",
                        new ExportFilter(
                                List.of(),
                                Optional.of(LocalDate.of(2025, 8, 1)),
                                Optional.of(LocalDate.of(2025, 8, 31)),
                                Optional.empty(),
                                Set.of()),
                        Optional.empty());
        assertThat(files(august).get("episodes.jsonl"))
                .contains("Kiel")
                .doesNotContain("Hamburg", "cello");

        var eva =
                export(
                        memory,
                        "eva.cairn",
                        new ExportFilter(
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("Eva"),
                                Set.of()),
                        Optional.empty());
        assertThat(files(eva).get("episodes.jsonl"))
                .contains("cello")
                .doesNotContain("Hamburg", "Anna");
        for (var part : List.of(ofWork, healthy, august, eva)) {
            var target = store("of-" + part.getFileName());
            assertThat(importInto(target, part, Optional.empty()))
                    .isInstanceOfSatisfying(
                            ImportOutcome.Imported.class,
                            imported -> assertThat(imported.report().skipped()).isEmpty());
        }
    }

    @Test
    void aWrongPassphraseIsToldAndNothingIsTakenIn() {
        live();
        var file = export(memory, "sealed.cairn", ExportFilter.NONE, Optional.of(words()));
        var second = store("second");
        var before = records(second);
        assertThat(importInto(second, file, Optional.of(Passphrase.of("wrong".toCharArray()))))
                .isInstanceOfSatisfying(
                        ImportOutcome.Refused.class,
                        refused -> assertThat(refused.sentence()).contains("passphrase is wrong"));
        assertThat(importInto(second, file, Optional.empty()))
                .isInstanceOfSatisfying(
                        ImportOutcome.Refused.class,
                        refused -> assertThat(refused.sentence()).contains("needs its passphrase"));
        assertThat(records(second)).isEqualTo(before);
    }

    @Test
    void anArchiveOfANewerVersionIsRefused() throws IOException {
        live();
        var parts = files(export(memory, "one.cairn", ExportFilter.NONE, Optional.empty()));
        var newer = new java.util.LinkedHashMap<String, String>();
        newer.putAll(parts);
        newer.computeIfPresent(
                "manifest.json", (_, text) -> text.replace("\"version\":1", "\"version\":2"));
        var ordered = new java.util.LinkedHashMap<String, String>();
        ordered.putLast("manifest.json", String.valueOf(newer.remove("manifest.json")));
        ordered.putAll(newer);
        assertThat(refused(zip("newer.cairn", ordered))).contains("newer Cairn (format 2");
    }

    @Test
    void aChangedCharacterIsNoticedAndNothingOfTheArchiveStays() throws IOException {
        live();
        var parts = files(export(memory, "one.cairn", ExportFilter.NONE, Optional.empty()));
        var changed = new java.util.LinkedHashMap<String, String>();
        changed.put("manifest.json", parts.remove("manifest.json"));
        dev.cairn.memory.exchange.Exports.kinds()
                .forEach(kind -> changed.put(kind + ".jsonl", parts.get(kind + ".jsonl")));
        changed.put("checksums.json", parts.get("checksums.json"));
        changed.computeIfPresent("episodes.jsonl", (_, text) -> text.replace("Berlin", "Paris!"));
        var second = store("second");
        var before = records(second);
        assertThat(importInto(second, zip("changed.cairn", changed), Optional.empty()))
                .isInstanceOfSatisfying(
                        ImportOutcome.Refused.class,
                        refused -> assertThat(refused.sentence()).contains("episodes.jsonl"));
        var after = records(second);
        for (var kind : List.of("conversations", "messages", "episodes", "facts")) {
            assertThat(after.get(kind)).as(kind).isEqualTo(before.get(kind));
        }
    }
}
