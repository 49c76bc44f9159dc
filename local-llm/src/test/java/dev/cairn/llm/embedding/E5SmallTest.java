package dev.cairn.llm.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import static java.util.Objects.requireNonNull;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class E5SmallTest {
    private static final E5Small EMBEDDER = new E5Small(2);

    @AfterAll
    static void close() {
        EMBEDDER.close();
    }

    @Test
    void theLibraryFindsThatItMayReportNothingToItsMakers() {
        assertThat(EMBEDDER.query("hello")).isNotEmpty();
        assertThat(NoReports.asNativeCodeReadsIt()).isEqualTo("1");
    }

    @Test
    void aQuestionIsNearerToItsAnswerThanToOtherText() {
        var question = EMBEDDER.query("Where does Anna live now?");
        var answer = EMBEDDER.passage("Anna moved from Bonn to Berlin in May 2025");
        var other = EMBEDDER.passage("The invoice for the printer is overdue");
        assertThat(dot(question, answer)).isGreaterThan(dot(question, other) + .05);
    }

    @Test
    void vectorsHaveUnitLengthAndDoNotDependOnWhatCameBefore() {
        var first = EMBEDDER.passage("Blue whales sing.");
        EMBEDDER.passage("something quite different, and longer than the other one");
        var again = EMBEDDER.passage("Blue whales sing.");
        assertThat(dot(first, first)).isCloseTo(1, within(1e-4));
        assertThat(again).containsExactly(first);
    }

    /** Made once with the reference tokenizer and ONNX Runtime in Python, one text at a time. */
    @Test
    void vectorsAreThoseOfTheReferenceImplementation() throws IOException {
        try (var file = E5SmallTest.class.getResourceAsStream("sentence-encoder-reference.json")) {
            for (var one : JsonMapper.shared().readTree(requireNonNull(file))) {
                var text = one.path("text").asString();
                assertThat(EMBEDDER.ids(text)).as(text).hasSize(one.path("tokens").asInt());
                var expected = new float[384];
                for (int i = 0; i < expected.length; i++) {
                    expected[i] = one.path("vector").path(i).floatValue();
                }
                assertThat(dot(EMBEDDER.passage(text), expected))
                        .as(text)
                        .isCloseTo(1, within(2e-3));
            }
        }
    }

    @Test
    void aBatchGivesEveryTextTheVectorItHasAloneInAnyOrder() {
        var texts = new ArrayList<String>();
        for (int i = 0; i < 40; i++) {
            texts.add("Note " + i + ": " + "Anna moved to Berlin. ".repeat(i % 7));
        }
        var alone = texts.stream().map(EMBEDDER::passage).toList();
        var together = EMBEDDER.passages(texts);
        var turned = EMBEDDER.passages(texts.reversed()).reversed();
        for (int i = 0; i < texts.size(); i++) {
            assertThat(together.get(i)).as("text %d", i).containsExactly(alone.get(i));
            assertThat(turned.get(i)).containsExactly(alone.get(i));
        }
        assertThat(EMBEDDER.passages(List.of())).isEmpty();
    }

    @Test
    void anotherEncoderIsOpenedFromAFolder(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("model.onnx"), E5Small.model());
        try (var tokenizer = E5Small.class.getResourceAsStream("/e5-small-v2-q-tokenizer.json")) {
            Files.write(folder.resolve("tokenizer.json"), requireNonNull(tokenizer).readAllBytes());
        }
        Files.writeString(
                folder.resolve("config_sentence_transformers.json"),
                "{\"prompts\":{\"query\":\"query: \",\"passage\":\"passage: \"}}");
        var opening = EncoderFolder.open(folder, 2);
        assertThat(opening).isInstanceOf(EncoderOpening.Ready.class);
        try (var other = ((EncoderOpening.Ready) opening).embedder()) {
            assertThat(other.passage("Anna")).containsExactly(EMBEDDER.passage("Anna"));
            assertThat(other.query("Anna")).containsExactly(EMBEDDER.query("Anna"));
            assertThat(other.identity().name()).isNotEqualTo(EMBEDDER.identity().name());
            Files.createDirectories(folder.resolve("1_Pooling"));
            Files.writeString(
                    folder.resolve("1_Pooling/config.json"), "{\"pooling_mode_cls_token\":true}");
            try (var first = ((EncoderOpening.Ready) EncoderFolder.open(folder, 1)).embedder()) {
                assertThat(first.identity()).isNotEqualTo(other.identity());
                assertThat(dot(first.passage("Anna"), first.passage("Anna")))
                        .isCloseTo(1, within(1e-4));
                assertThat(dot(first.passage("Anna"), other.passage("Anna"))).isLessThan(.999);
            }
        }
    }

    @Test
    void anEncodersCosinesAreMeasuredOnAScaleOfItsOwn() {
        var measured = CosineScale.of(EMBEDDER);
        var shipped = EMBEDDER.identity().scale();
        assertThat(shipped.unrelated()).isCloseTo(measured.unrelated(), within(.01));
        assertThat(shipped.same()).isCloseTo(measured.same(), within(.01));
        assertThat(shipped.closeness(shipped.unrelated())).isZero();
        assertThat(shipped.closeness(shipped.same())).isCloseTo(1, within(1e-9));
    }

    @Test
    void whatIsNoEncoderIsRefusedWithASentence(@TempDir Path folder) throws IOException {
        assertThat(refusal(folder)).contains("no model.onnx");
        Files.writeString(folder.resolve("model.onnx"), "not a model");
        assertThat(refusal(folder)).contains("no tokenizer.json");
        Files.writeString(folder.resolve("tokenizer.json"), "{");
        assertThat(refusal(folder)).contains("is no JSON");
        Files.writeString(
                folder.resolve("tokenizer.json"),
                "{\"model\":{\"type\":\"Unigram\",\"vocab\":[]}}");
        assertThat(refusal(folder)).contains("WordPiece");
        Files.writeString(
                folder.resolve("tokenizer.json"),
                "{\"model\":{\"continuing_subword_prefix\":\"##\",\"vocab\":{\"a\":1}}}");
        assertThat(refusal(folder)).contains("[UNK]");
        Files.writeString(
                folder.resolve("tokenizer.json"),
                "{\"model\":{\"continuing_subword_prefix\":\"##\","
                        + "\"vocab\":{\"[UNK]\":0,\"[CLS]\":1,\"[SEP]\":2}}}");
        assertThat(refusal(folder)).contains("does not load");
    }

    private static String refusal(Path folder) {
        var opening = EncoderFolder.open(folder, 1);
        assertThat(opening).isInstanceOf(EncoderOpening.Refused.class);
        var sentence = ((EncoderOpening.Refused) opening).sentence();
        assertThat(sentence).endsWith(".").doesNotContain("\n");
        return sentence;
    }

    @Test
    void theBenchmarkMeasuresBothSidesInOneRun() {
        var measured = EmbeddingBenchmark.run(1, 1, 12);
        assertThat(measured.textsPerSecond()).isPositive();
        assertThat(measured.bareTextsPerSecond()).isPositive();
        assertThat(measured.queryP95Millis()).isGreaterThanOrEqualTo(measured.queryP50Millis());
        assertThat(measured.ratio()).isPositive();
    }

    @Test
    void anyTextGivesAVector() {
        for (var text :
                new String[] {
                    "",
                    " ",
                    "\0\0",
                    "\uD800 lone",
                    "שלום עולם",
                    "你好,世界",
                    "🙂🙂",
                    "a".repeat(1_000_000),
                    "word ".repeat(100_000)
                }) {
            assertThat(EMBEDDER.passage(text)).hasSize(384);
        }
        var seed = 7L;
        var random = new Random(seed);
        for (var i = 0; i < 20; i++) {
            var text = new StringBuilder();
            random.ints(random.nextInt(60), 0, 0x20000)
                    .filter(Character::isValidCodePoint)
                    .forEach(text::appendCodePoint);
            assertThat(EMBEDDER.passage(text.toString())).as("seed %d", seed).hasSize(384);
        }
    }

    private static double dot(float[] a, float[] b) {
        var sum = 0.0;
        for (var i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
