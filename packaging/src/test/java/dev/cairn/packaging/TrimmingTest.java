package dev.cairn.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

class TrimmingTest {
    private static final Platform LINUX = Platform.KNOWN.getFirst();

    private final Path from;
    private final Path to;

    TrimmingTest(@TempDir Path folder) throws IOException {
        this.from = Files.createDirectory(folder.resolve("from"));
        this.to = folder.resolve("to");
    }

    @Test
    void onlyThisPlatformsNativeCodeStaysAndEveryClassDoes() throws IOException {
        jar(
                "llama-1.jar",
                "de/kherud/llama/LlamaModel.class",
                "de/kherud/llama/args/Sampler.class",
                "de/kherud/llama/Linux/x86_64/libjllama.so",
                "de/kherud/llama/Linux/aarch64/libjllama.so",
                "de/kherud/llama/Mac/aarch64/libjllama.dylib",
                "de/kherud/llama/Mac/aarch64/ggml-metal.metal");
        jar(
                "onnxruntime-1.jar",
                "ai/onnxruntime/OrtSession.class",
                "ai/onnxruntime/native/linux-x64/libonnxruntime.so",
                "ai/onnxruntime/native/win-x64/onnxruntime.pdb");
        new Trimming(LINUX, true).copy(from, to);
        assertThat(entries("llama-1.jar"))
                .containsExactlyInAnyOrder(
                        "de/kherud/llama/LlamaModel.class",
                        "de/kherud/llama/args/Sampler.class",
                        "de/kherud/llama/Linux/x86_64/libjllama.so");
        assertThat(entries("onnxruntime-1.jar"))
                .containsExactlyInAnyOrder(
                        "ai/onnxruntime/OrtSession.class",
                        "ai/onnxruntime/native/linux-x64/libonnxruntime.so");
    }

    @Test
    void nativeCodeThatIsLookedForBesideAJarIsPutThere() throws IOException {
        jar("javafx-graphics-1-linux.jar", "libglass.so", "javafx/scene/Node.class");
        new Trimming(LINUX, true).copy(from, to);
        assertThat(entries("javafx-graphics-1-linux.jar"))
                .containsExactly("javafx/scene/Node.class");
        assertThat(to.resolve("libglass.so")).hasContent("libglass.so");
    }

    @Test
    void nativeCodeStaysInItsJarWhereItIsLookedForThere() throws IOException {
        jar("javafx-graphics-1-linux.jar", "libglass.so", "javafx/scene/Node.class");
        new Trimming(LINUX, false).copy(from, to);
        assertThat(entries("javafx-graphics-1-linux.jar")).contains("libglass.so");
    }

    @Test
    void aJarOfWhichPartsAreLeftOutIsNoLongerSigned() throws IOException {
        jar(
                "bcprov-jdk18on-1.jar",
                "META-INF/MANIFEST.MF",
                "META-INF/BC.SF",
                "META-INF/BC.RSA",
                "META-INF/LICENSE.md",
                "org/bouncycastle/pqc/Big.class",
                "org/bouncycastle/crypto/Digest.class");
        new Trimming(LINUX, true).copy(from, to);
        assertThat(entries("bcprov-jdk18on-1.jar"))
                .containsExactlyInAnyOrder(
                        "META-INF/MANIFEST.MF",
                        "META-INF/LICENSE.md",
                        "org/bouncycastle/crypto/Digest.class");
    }

    @Test
    void everyPlatformKeepsNativeCodeOfItsOwn() {
        for (var platform : Platform.KNOWN) {
            assertThat(platform.folders())
                    .hasSize(3)
                    .noneMatch(folder -> platform.foreign(folder + "library.so"));
        }
    }

    private void jar(String name, String... entries) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(from.resolve(name)))) {
            for (var entry : entries) {
                out.putNextEntry(new ZipEntry(entry));
                out.write(
                        (entry.endsWith(".MF") ? "Manifest-Version: 1.0\r\n\r\n" : entry)
                                .getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
    }

    private List<String> entries(String name) throws IOException {
        try (var jar = new ZipFile(to.resolve(name).toFile())) {
            return jar.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .toList();
        }
    }
}
