package dev.cairn.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whatever is wrong is told in one line, with the right exit status, and nothing is lost. */
class BadInputTest {
    @TempDir Path home;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "recall --nonsense x",
                "nonsense",
                "capture",
                "recall x --limit many",
                "recall x --limit 0",
                "recall x --at yesterday",
                "capture x --at 2025-02-30",
                "capture x --at 2025-05-03T25:00",
                "capture x --at +1000000-01-01T00:00",
                "timeline --from 2025 --to 2024",
                "timeline --from soon",
                "forget",
                "forget Anna",
                "forget --from soon",
                "forget --from 2025 --to 2024",
                "inbox accept",
                "inbox accept Anna",
                "inbox edit f-0000000000000",
                "fact",
                "fact add x --from soon",
                "fact edit f-0000000000000",
                "fact pin e-0000000000000",
                "space policy Personal never",
                "forget e-0000000000000 --matching x",
                "model",
                "model get",
                "bench recall --memories 3",
                "eval locomo x --ablate nonsense",
                "eval locomo x --weigh nonsense=1",
                "eval locomo x --weigh time",
                "eval locomo x --weigh time=-1",
                "facts --json --json --about"
            })
    void whatCannotBeUnderstoodIsAMatterOfUsage(String line) {
        assertThat(Cairn.at(home).run(line.split(" ")).failure(2)).contains("--help");
        assertThat(Files.exists(home.resolve("cairn.db"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eval locomo missing.json",
                "model get unheard-of",
                "model get starter",
                "model use unheard-of",
                "model use starter",
                "model remove starter",
                "model use ../../etc/passwd-not-there",
                "ask x --model unheard-of",
                "forget e-0000000000000 --yes"
            })
    void whatIsNotThereIsAFailure(String line) {
        assertThat(Cairn.at(home).run(line.split(" ")).failure(1)).isNotBlank();
    }

    @Test
    void aFileThatIsNoModelIsRefusedAndChangesNothing() throws IOException {
        var file = Files.writeString(home.resolve("notes.gguf"), "no model at all");
        assertThat(Cairn.at(home).run("model", "use", file.toString()).failure(1))
                .contains("notes.gguf");
        assertThat(Cairn.at(home).run("ask", "x", "--model", file.toString()).failure(1))
                .contains("notes.gguf");
        var listed = Cairn.at(home).run("model", "list", "--json").json();
        assertThat(listed.path("inUse").isNull()).isTrue();
    }

    @Test
    void aFileOfAnotherProgramIsLeftAsItIs() throws IOException {
        Files.writeString(home.resolve("cairn.db"), "no database at all, and rather short");
        assertThat(Cairn.at(home).run("capture", "x").failure(1)).contains(home.toString());
        assertThat(home.resolve("cairn.db")).hasContent("no database at all, and rather short");
        assertThat(Cairn.at(home).run("doctor").status()).isEqualTo(1);
    }

    @Test
    void aFolderThatIsAFileIsRefused() throws IOException {
        var file = Files.writeString(home.resolve("file"), "");
        assertThat(Cairn.at(file).run("capture", "x").failure(1)).contains("data folder");
    }

    @Test
    void settingsThatCannotBeReadAreToldAndKept() throws IOException {
        var settings = Files.writeString(home.resolve("settings.json"), "{ nonsense");
        assertThat(Cairn.at(home).run("model", "list").failure(1)).contains("settings.json");
        assertThat(Cairn.at(home).run("model", "use", "none").failure(1)).contains("settings");
        assertThat(settings).hasContent("{ nonsense");
    }

    @Test
    void aFullOutputIsAFailure() {
        var full =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("No space left on device");
                    }
                };
        var err = new java.io.ByteArrayOutputStream();
        assertThat(Cairn.at(home).run(full, err, "facts")).isEqualTo(1);
        assertThat(err.toString(java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("cairn: standard output cannot be written to\n");
    }

    @Test
    void strangeTextIsKeptWordForWord() {
        var strange = "nul \0, bell \u0007, escape \u001b[31m, שלום עולם, 東京, 👩‍👩‍👧, \ufffd";
        Cairn.at(home).reading(strange + "\n").run("capture", "-").well();
        var found = Cairn.at(home).run("recall", "bell", "--json").json();
        assertThat(
                        found.path("recollections")
                                .valueStream()
                                .map(one -> one.path("text").asString()))
                .contains(strange);
        assertThat(Cairn.at(home).onATerminal().run("recall", "bell").well().out())
                .contains("␀", "␛[31m", "שלום עולם")
                .doesNotContain("\u0007", "\0", "\u001b[31m");
    }

    @Test
    void aLoneSurrogateBecomesTheReplacementCharacter() {
        Cairn.at(home).run("capture", "half \ud83d of a smile").well();
        assertThat(Cairn.at(home).run("recall", "smile").well().out())
                .contains("half \ufffd of a smile");
    }

    @Test
    void anArgumentThatLooksLikeAFileOfArgumentsIsText() {
        Cairn.at(home).run("capture", "@anna said hello").well();
        assertThat(Cairn.at(home).run("recall", "hello").well().out()).contains("@anna said");
    }

    @Test
    void aNewerDatabaseIsRefused() throws IOException {
        Cairn.at(home).run("capture", "x").well();
        var database = home.resolve("cairn.db");
        var bytes = Files.readAllBytes(database);
        // The schema's number stands at offset 60 (sqlite.org, Database File Format, 1.3).
        bytes[60] = 1;
        Files.write(database, bytes);
        assumeThat(Files.exists(home.resolve("cairn.db-wal"))).isFalse();
        assertThat(Cairn.at(home).run("recall", "x").failure(1)).contains("newer Cairn");
        assertThat(Files.readAllBytes(database)).isEqualTo(bytes);
    }
}
