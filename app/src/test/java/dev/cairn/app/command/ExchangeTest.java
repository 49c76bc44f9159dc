package dev.cairn.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Import, export, backup and restore, as a user at the command line meets them. */
class ExchangeTest {
    private static final String CHAT =
            """
            13/05/2024, 21:45 - Anna: Are you coming?
            13/05/2024, 21:46 - Tom: Yes, I moved to Mainz in May 2024.
            """;

    private Path folder = Path.of("not yet");
    private Cairn cairn = Cairn.at(Path.of("not yet"));

    @BeforeEach
    void beginAHome(@TempDir Path temporary) {
        folder = temporary;
        cairn = Cairn.at(temporary.resolve("home"));
    }

    private String file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text).toString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aChatComesInOnceAndGoesAgain() {
        var chat = file("chat.txt", CHAT);
        var dry = cairn.run("import", chat, "--me", "Tom", "--dry-run", "--json").json();
        assertThat(dry.path("new").asInt()).isEqualTo(2);
        assertThat(dry.path("importId").isNull()).isTrue();

        var first = cairn.run("import", chat, "--me", "Tom", "--json").json();
        assertThat(first.path("format").asString()).isEqualTo("whatsapp");
        assertThat(first.path("conversations").asInt()).isEqualTo(1);
        assertThat(first.path("episodes").asInt()).isEqualTo(2);
        assertThat(first.path("skipped").isArray()).isTrue();
        var again = cairn.run("import", chat, "--me", "Tom", "--json").json();
        assertThat(again.path("new").asInt()).isZero();
        assertThat(again.path("unchanged").asInt()).isEqualTo(2);

        var facts = cairn.run("facts", "--json").json().path("facts");
        assertThat(facts.toString()).contains("Mainz");

        var id = first.path("importId").asString();
        assertThat(cairn.run("import", "list").well().out()).contains(id, "a WhatsApp chat");
        assertThat(cairn.run("import", "undo", id).well().out()).contains("Taken back");
        assertThat(cairn.run("facts", "--json").json().path("facts").size()).isZero();
        assertThat(cairn.run("import", "undo", id).failure(1)).contains("taken back before");
        assertThat(cairn.run("import", "undo", "nonsense").failure(2))
                .contains("no id of an import");
    }

    @Test
    void whatIsWrongIsOneSentence() {
        var chat = file("chat.txt", CHAT);
        assertThat(cairn.run("import", chat).failure(1)).contains("--me", "nothing was imported");
        assertThat(cairn.run("import", folder.resolve("none.zip").toString()).failure(1))
                .contains("there is no file");
        assertThat(cairn.run("import", chat, "--format", "fax").failure(2)).contains("fax");
        assertThat(cairn.run("export", chat).failure(1)).contains("--replace");
        assertThat(cairn.run("export", "x", "--format", "fax").failure(2)).contains("fax");
        assertThat(cairn.run("restore", "nothing.db", "--yes").failure(1)).contains("no backup");
    }

    @Test
    void anArchiveGoesSealedToAnotherHome() {
        cairn.run("capture", "Anna moved to Berlin in May 2025.").well();
        var secret = file("secret.txt", "four words of mine\n");
        var archive = folder.resolve("all.cairn").toString();
        var out = cairn.run("export", archive, "--passphrase-file", secret, "--json").json();
        assertThat(out.path("episodes").asInt()).isEqualTo(1);
        var other = Cairn.at(folder.resolve("other"));
        assertThat(other.run("import", archive).failure(1)).contains("passphrase");
        other.run("import", archive, "--passphrase-file", secret).well();
        assertThat(other.run("recall", "Where does Anna live?").well().out()).contains("Berlin");
    }

    @Test
    void aBackupBringsBackWhatWasThere() {
        cairn.run("capture", "The first thing.").well();
        var name =
                cairn.run("backup", "--json")
                        .json()
                        .path("backups")
                        .path(0)
                        .path("name")
                        .asString();
        cairn.run("capture", "The second thing.").well();
        assertThat(cairn.run("restore", name).failure(1)).contains("--yes");
        cairn.run("restore", name, "--yes").well();
        var out = folder.resolve("out.jsonl");
        cairn.run("export", out.toString(), "--format", "jsonl").well();
        assertThat(out).content().contains("The first thing.").doesNotContain("The second thing.");
        assertThat(cairn.run("backup", "--list").well().out()).contains(name, "before going back");
    }
}
