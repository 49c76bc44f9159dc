package dev.cairn.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.app.home.SettingsFile;
import dev.cairn.llm.gguf.TinyModel;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Choosing a model and answering with it, in a real host. */
class ModelCommandsTest {
    @TempDir Path home;

    @Test
    void aModelThatIsThereCanBeUsedAndAnswers() throws IOException {
        Files.createDirectories(home.resolve("models"));
        TinyModel.write(home.resolve("models").resolve("tiny.gguf"));
        var cairn = Cairn.at(home);
        assertThat(cairn.run("model", "use", "tiny", "--json").json().path("inUse").asString())
                .isEqualTo("tiny");
        var tiny =
                cairn.run("model", "list", "--json")
                        .json()
                        .path("models")
                        .valueStream()
                        .filter(model -> model.path("id").asString().equals("tiny"))
                        .findFirst()
                        .orElseThrow();
        assertThat(tiny.path("installed").asBoolean()).isTrue();
        assertThat(tiny.path("inUse").asBoolean()).isTrue();

        cairn.run("capture", "Anna moved from Bonn to Berlin in May 2025").well();
        var asked = cairn.run("ask", "Where does Anna live now?", "--json");
        assertThat(asked.json().path("model").asString()).isNotBlank();
        assertThat(asked.json().path("promptTokens").asInt()).isPositive();
        assertThat(cairn.run("ask", "Where does Anna live now?", "--model", "none").well().out())
                .contains("From memory");

        cairn.run("model", "remove", "tiny").well();
        assertThat(cairn.run("model", "list", "--json").json().path("inUse").isNull()).isTrue();
    }

    @Test
    void whereTheModelInUseIsGoneMemoryAnswersAlone() throws IOException {
        var file = TinyModel.write(home.resolve("other.gguf"));
        var cairn = Cairn.at(home);
        cairn.run("model", "use", file.toString()).well();
        Files.delete(file);
        cairn.run("capture", "Anna moved from Bonn to Berlin in May 2025").well();
        var asked = cairn.run("ask", "Where does Anna live now?", "--json");
        assertThat(asked.err()).startsWith("cairn: the model").containsOnlyOnce("\n");
        assertThat(asked.json().path("answer").asString()).contains("Berlin");
        assertThat(cairn.run("doctor", "--json").status()).isEqualTo(1);
    }

    @Test
    void aTruncatedModelIsToldInALine() throws IOException {
        var file = TinyModel.write(home.resolve("cut.gguf"));
        var bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(Cairn.at(home).run("ask", "x", "--model", file.toString()).failure(1))
                .contains("cut.gguf");
    }

    @Test
    void aModelIsShownWithoutLoadingIt() throws IOException {
        var file = TinyModel.write(home.resolve("other.gguf"));
        var cairn = Cairn.at(home);
        var shown = cairn.run("model", "show", file.toString(), "--json").json();
        assertThat(shown.path("architecture").asString()).isEqualTo("llama");
        assertThat(shown.path("contextTokens").asInt()).isEqualTo(2048);
        assertThat(shown.path("licence").asString()).isEqualTo("apache-2.0");
        assertThat(shown.path("fits").asBoolean()).isTrue();
        assertThat(shown.path("memoryBytes").asLong()).isPositive();
        assertThat(cairn.run("model", "show", file.toString()).well().out())
                .contains("2048 tokens", "F32", "runs with");
        assertThat(cairn.run("model", "show", "qwen2.5-3b").failure(1)).contains("model get");
        Files.writeString(file, "GGUF");
        assertThat(cairn.run("model", "show", file.toString()).failure(1)).contains("other.gguf");
    }

    @Test
    void theTimeAfterWhichAModelRestsIsASetting() throws IOException {
        var cairn = Cairn.at(home);
        assertThat(
                        cairn.run("model", "rest", "30", "--json")
                                .json()
                                .path("modelRestMinutes")
                                .asInt())
                .isEqualTo(30);
        assertThat(new SettingsFile(home.resolve("settings.json")).read().modelRestMinutes())
                .isEqualTo(30);
        assertThat(cairn.run("model", "rest", "never").well().out()).contains("stays");
        assertThat(cairn.run("model", "rest", "soon").failure(2)).contains("MINUTES");
    }

    @Test
    void onlyEncryptedAddressesWithAFileAreFetched() {
        var cairn = Cairn.at(home);
        assertThat(cairn.run("model", "get", "http://example.org/a.gguf").failure(2))
                .contains("https://");
        assertThat(cairn.run("model", "get", "https://example.org/").failure(2)).contains("file");
        assertThat(
                        cairn.run("model", "get", "https://example.org/a.gguf", "--sha256", "12")
                                .failure(2))
                .contains("64");
    }

    @Test
    void progressTellsShareSpeedAndTimeLeft() {
        assertThat(GetModel.progress("Tiny", 50_000_000, 200_000_000, 10_000_000))
                .isEqualTo("Tiny  25 %  50 MB of 200 MB  10 MB/s  15 s left");
        assertThat(GetModel.progress("Tiny", 5_000, 0, 0)).isEqualTo("Tiny  5 kB");
    }
}
