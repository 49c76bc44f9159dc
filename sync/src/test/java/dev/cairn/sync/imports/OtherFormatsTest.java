package dev.cairn.sync.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.extraction.FactKind;
import dev.cairn.memory.fact.Fact;
import dev.cairn.sync.StoreFixture;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

class OtherFormatsTest extends StoreFixture {
    private static final Path EXAMPLES = Path.of("../../shared/formats/pam");

    private ImportOptions as(String me) {
        return new ImportOptions(
                Optional.empty(), space(), false, Optional.of(me), Map.of(), Optional.empty());
    }

    @Test
    void aPastedListOfMemoriesIsAFactALine() {
        var file =
                write(
                        "memories.txt",
                        """
                        ```
                        [2024-03-01] - User's name is Tom.
                        [unknown] - Prefers tea over coffee
                          and drinks it black
                        - [2023-11] - I live in Bremen.
                        ```
                        """);
        var report = imported(file);
        assertThat(report.format()).isEqualTo(Format.LINES);
        assertThat(report.added().episodes()).isEqualTo(3);
        assertThat(all("episodes", "text"))
                .contains("Prefers tea over coffee\nand drinks it black");
        assertThat(all("episodes", "occurredAt")).contains("2024-03-01T12:00:00.000Z");
        assertThat(facts())
                .hasSizeGreaterThanOrEqualTo(3)
                .allMatch(f -> f.origin().equals("import"));
        assertThat(facts()).extracting(Fact::value).contains("Bremen");
        assertThat(compared(file, options()).added().fresh()).isZero();
    }

    @Test
    void portableAiMemoryKeepsKindsAndTimesAndLeavesOutWhatWasTakenBack() {
        var file =
                write(
                        "pam.json",
                        """
                        {"schema":"portable-ai-memory","schema_version":"1.0","owner":{"id":"o"},
                         "memories":[
                          {"id":"1","type":"preference","content":"Prefers short answers.","content_hash":"sha256:0",
                           "temporal":{"created_at":"2024-06-01T10:00:00Z","valid_from":"2024-05-01T00:00:00Z"},
                           "confidence":{"current":0.7},"provenance":{"platform":"claude"}},
                          {"id":"2","type":"fact","status":"superseded","content":"Works at Acme.","content_hash":"sha256:0",
                           "temporal":{"created_at":"2023-06-01T10:00:00Z","valid_until":"2024-01-01T00:00:00Z"},
                           "provenance":{"platform":"claude"}},
                          {"id":"3","type":"fact","status":"retracted","content":"Has a yacht.","content_hash":"sha256:0",
                           "temporal":{"created_at":"2023-06-01T10:00:00Z"},"provenance":{"platform":"claude"}},
                          {"id":"4","type":"fact","content":"No time at all.","content_hash":"sha256:0",
                           "temporal":{},"provenance":{"platform":"claude"}}]}
                        """);
        var report = imported(file);
        assertThat(report.format()).isEqualTo(Format.PAM);
        assertThat(report.skipped()).hasSize(2);
        assertThat(facts())
                .anySatisfy(
                        fact -> {
                            assertThat(fact.kind()).isEqualTo(FactKind.PREFERENCE);
                            assertThat(fact.validFrom().orElseThrow()).hasToString("2024-05-01");
                        })
                .anySatisfy(
                        fact -> {
                            assertThat(fact.text()).isEqualTo("Works at Acme.");
                            assertThat(fact.validTo().orElseThrow()).hasToString("2024-01-01");
                        });
        assertThat(all("episodes", "text")).doesNotContain("Has a yacht.");
        assertThat(compared(file, options()).added().fresh()).isZero();
    }

    @Test
    void thePublishedExampleOfPortableAiMemoryComesIn() {
        var example = EXAMPLES.resolve("example-memory-store.json");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(example));
        assertThat(imported(example).added().episodes()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void theMemoryOfTheMcpReferenceServerComesIn() {
        var file =
                write(
                        "memory.jsonl",
                        """
                        {"type":"entity","name":"Anna","entityType":"person","observations":["Plays the violin","Anna was born in Ulm"]}
                        {"type":"entity","name":"default_user","entityType":"person","observations":["Speaks Spanish"]}
                        {"type":"relation","from":"Anna","to":"Acme","relationType":"works_at"}
                        {"type":"nonsense"}
                        not json
                        """);
        var report = imported(file);
        assertThat(report.format()).isEqualTo(Format.MCP);
        assertThat(report.skipped()).hasSize(2);
        assertThat(all("episodes", "text"))
                .containsExactly(
                        "Anna: Plays the violin",
                        "Anna was born in Ulm",
                        "Speaks Spanish",
                        "Anna works at Acme");
        assertThat(facts())
                .anySatisfy(
                        fact -> {
                            assertThat(fact.subject()).isEqualTo("Anna");
                            assertThat(fact.attribute()).isEqualTo("works at");
                            assertThat(fact.value()).isEqualTo("Acme");
                        });
    }

    @Test
    void notesOfAVaultComeInSectionBySectionAtTheirDays() {
        write(
                "vault/Anna.md",
                """
                ---
                created: 2024-02-03
                tags: [person, "friend"]
                ---
                Met [[Anna|her]] at the lake.

                ## Work
                She is a carpenter.
                - [likes] Anna likes plum cake #food
                """);
        write("vault/daily/2024-05-06.md", "Rain all day.\n\n```\n# no heading\n```\n");
        write("vault/.obsidian/app.json", "{}");
        write("vault/odd.md", "---\n: : [broken\n---\nStill a note.\n");
        var report = imported(folder.resolve("vault"));
        assertThat(report.format()).isEqualTo(Format.MARKDOWN);
        assertThat(report.added().episodes()).isEqualTo(5);
        assertThat(records("episodes"))
                .anySatisfy(
                        one -> {
                            assertThat(one.fields().path("text").asString(""))
                                    .contains("Met [[Anna|her]]");
                            assertThat(one.fields().path("occurredAt").asString(""))
                                    .startsWith("2024-02-03");
                        })
                .anySatisfy(
                        one -> {
                            assertThat(one.fields().path("text").asString(""))
                                    .startsWith("Rain all day.");
                            assertThat(one.fields().path("occurredAt").asString(""))
                                    .startsWith("2024-05-06");
                        });
        write("vault/daily/2024-05-06.md", "Rain all day.\n\n## Evening\nIt stopped.\n");
        assertThat(imported(folder.resolve("vault")).added().fresh()).isEqualTo(2);
    }

    @Test
    void whatANoteSaysInMarksIsStatedOfThatWhichItIsAbout() {
        write(
                "vault/Clara.md",
                """
                ---
                created: 2024-02-03
                aliases: [Clärchen]
                ---
                My sister Clara moved to [[Vienna]] in 2022.
                - [birthday] 3 May 1990 #family
                - [note] Plays the oboe
                - [likes] Clara likes plum cake
                - works_at [[Places/Hofburg|Hofburg]]
                - [ ] call her
                """);
        imported(folder.resolve("vault"));
        learn();
        assertThat(all("facts", "text"))
                .contains(
                        "Clara goes by Clärchen now",
                        "Clara, birthday: 3 May 1990",
                        "Clara: Plays the oboe",
                        "Clara likes plum cake",
                        "Clara works at Hofburg")
                .anyMatch(text -> text.contains("Vienna"))
                .noneMatch(text -> text.contains("call her"));
    }

    @Test
    void aLinkInAFolderIsNotFollowed() throws Exception {
        write("elsewhere.md", "A secret of another place.");
        write("vault/note.md", "Only this note is in the vault.");
        Files.createSymbolicLink(folder.resolve("vault/link.md"), folder.resolve("elsewhere.md"));
        var report = imported(folder.resolve("vault"));
        assertThat(report.skipped()).anyMatch(one -> one.why().contains("link"));
        assertThat(all("episodes", "text")).noneMatch(text -> text.contains("secret"));
    }

    @Test
    void aChatOfWhatsAppHasSpeakersAndTheOwnersWordsAreTheirs() {
        var file =
                write(
                        "WhatsApp Chat with Anna.txt",
                        """
                        13/05/2024, 21:45 - Messages and calls are end-to-end encrypted.
                        13/05/2024, 21:45 - Anna: Are you coming?
                        13/05/2024, 21:46 - Tom: Yes!
                        I moved to Mainz, so it takes a while.
                        13/05/2024, 21:47 - Anna: <Media omitted>
                        02/06/2024, 08:00 - Anna: Good morning
                        """);
        assertThat(refused(file)).contains("--me", "Anna, Tom");
        assertThat(refused(file, as("Otto"))).contains("--me");
        var report = imported(file, as("tom"));
        assertThat(report.format()).isEqualTo(Format.WHATSAPP);
        assertThat(report.added().conversations()).isEqualTo(2);
        assertThat(all("episodes", "text"))
                .containsExactly(
                        "Are you coming?",
                        "Yes!\nI moved to Mainz, so it takes a while.",
                        "Good morning");
        assertThat(all("episodes", "role")).containsExactly("other", "user", "other");
        assertThat(all("episodes", "occurredAt"))
                .containsExactly(
                        "2024-05-13T21:45:00.000Z",
                        "2024-05-13T21:46:00.000Z",
                        "2024-06-02T08:00:00.000Z");
        assertThat(compared(file, as("Tom")).added().fresh()).isZero();
    }

    @Test
    void whatsAppOfAPhoneInAmericaAndOfAnotherMaker() {
        var file =
                write(
                        "_chat.txt",
                        """
                        [5/13/24, 9:45:10\u202fPM] Anna: \u200eHello there
                        [5/14/24, 12:05:00\u202fAM] Tom: Past midnight
                        """);
        imported(file, as("Tom"));
        assertThat(all("episodes", "occurredAt"))
                .containsExactly("2024-05-13T21:45:10.000Z", "2024-05-14T00:05:00.000Z");
    }

    @Test
    void anEventOfACalendarIsAFactOfItsDay() {
        var file =
                write(
                        "calendar.ics",
                        """
                        BEGIN:VCALENDAR
                        BEGIN:VTIMEZONE
                        TZID:Europe/Berlin
                        END:VTIMEZONE
                        BEGIN:VEVENT
                        UID:1
                        SUMMARY:Dinner with Anna\\, at
                          last
                        LOCATION:Trattoria
                        DTSTART;TZID=Europe/Berlin:20240503T190000
                        BEGIN:VALARM
                        DESCRIPTION:not this
                        END:VALARM
                        END:VEVENT
                        BEGIN:VEVENT
                        UID:2
                        SUMMARY:Holiday
                        DTSTART;VALUE=DATE:20240801
                        DTEND;VALUE=DATE:20240815
                        RRULE:FREQ=YEARLY
                        END:VEVENT
                        BEGIN:VEVENT
                        UID:3
                        DTSTART:99999999T999999Z
                        SUMMARY:Never
                        END:VEVENT
                        END:VCALENDAR
                        """);
        var report = imported(file);
        assertThat(report.format()).isEqualTo(Format.ICS);
        assertThat(all("episodes", "text"))
                .containsExactly("Dinner with Anna, at last (Trattoria)", "Holiday");
        assertThat(all("episodes", "occurredAt").getFirst())
                .isEqualTo("2024-05-03T19:00:00.000+02:00");
        assertThat(report.skipped()).hasSize(2);
        assertThat(facts())
                .extracting(fact -> fact.validFrom().map(Object::toString).orElse(""))
                .containsExactlyInAnyOrder("2024-05-03", "2024-08-01");
        assertThat(refused(write("cut.ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\n")))
                .contains("cut off");
    }

    @Test
    void aTableComesInByTheNamesOfItsColumns() {
        var file =
                write(
                        "notes.csv",
                        """
                        when;what;who\r
                        2024-01-05;"Bought a ""red"" bike;
                        for Eva";\r
                        05.02.2024;She said hi;Eva\r
                        ;;\r
                        """);
        assertThat(refused(file)).contains("--columns");
        var options =
                new ImportOptions(
                        Optional.empty(),
                        space(),
                        false,
                        Optional.empty(),
                        Map.of("text", "what", "date", "when", "speaker", "who"),
                        Optional.empty());
        var report = imported(file, options);
        assertThat(all("episodes", "text"))
                .containsExactly("Bought a \"red\" bike;\nfor Eva", "She said hi");
        assertThat(all("episodes", "role")).containsExactly("user", "other");
        assertThat(all("episodes", "occurredAt"))
                .containsExactly("2024-01-05T12:00:00.000Z", "2024-02-05T12:00:00.000Z");
        assertThat(report.skippedInAll()).isEqualTo(1);
    }

    @Test
    void plainTextComesInByParagraphsWhateverItsEncoding() {
        imported(
                write(
                        "2024-01-02 thoughts.txt",
                        "Käse mag ich.\n\nUnd Brot.\n".getBytes(StandardCharsets.ISO_8859_1)));
        imported(write("wide.txt", "Wide letters: äöü.\n".getBytes(StandardCharsets.UTF_16)));
        imported(write("marked.txt", "\ufeffA marked beginning."));
        assertThat(all("episodes", "text"))
                .containsExactly(
                        "Käse mag ich.", "Und Brot.", "Wide letters: äöü.", "A marked beginning.");
        assertThat(all("episodes", "occurredAt").getFirst()).startsWith("2024-01-02");
    }
}
