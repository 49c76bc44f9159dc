package dev.cairn.packaging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.jar.Manifest;

/**
 * Copies libraries without what an installed program does not use: native code of other platforms,
 * and the parts named here. What stays is copied byte for byte.
 */
final class Trimming {
    /** Libraries whose native code the program finds beside the jar, so that none is unpacked. */
    private static final List<String> BESIDE = List.of("javafx-graphics-", "sqlite-jdbc-");

    /**
     * What nothing here asks for.
     *
     * @param library how the jar's name begins
     * @param folders of the jar, or beginnings of names in it
     */
    private record Unused(String library, List<String> folders) {}

    private static final List<Unused> UNUSED =
            List.of(
                    // Argon2 is called directly, without the providers and all else around it.
                    new Unused(
                            "bcprov-",
                            List.of(
                                    "org/bouncycastle/pqc/",
                                    "org/bouncycastle/jcajce/",
                                    "org/bouncycastle/jce/",
                                    "org/bouncycastle/x509/",
                                    "org/bouncycastle/i18n/",
                                    "org/bouncycastle/asn1/cryptopro/",
                                    "org/bouncycastle/asn1/ocsp/",
                                    "org/bouncycastle/asn1/teletrust/",
                                    "org/bouncycastle/asn1/ua/",
                                    "org/bouncycastle/asn1/x509/",
                                    "org/bouncycastle/crypto/agreement/",
                                    "org/bouncycastle/crypto/bls/",
                                    "org/bouncycastle/crypto/ec/",
                                    "org/bouncycastle/crypto/engines/",
                                    "org/bouncycastle/crypto/hash2curve/",
                                    "org/bouncycastle/crypto/hpke/",
                                    "org/bouncycastle/crypto/kems/",
                                    "org/bouncycastle/crypto/modes/",
                                    "org/bouncycastle/crypto/signers/",
                                    "org/bouncycastle/math/",
                                    "META-INF/services/",
                                    "META-INF/versions/")),
                    // Of the analysers English's are used, not those that are looked up by name.
                    new Unused(
                            "lucene-analysis-common-",
                            List.of(
                                    "META-INF/services/",
                                    "org/tartarus/",
                                    "org/apache/lucene/analysis/charfilter/",
                                    "org/apache/lucene/analysis/email/",
                                    "org/apache/lucene/analysis/en/KStem",
                                    "org/apache/lucene/analysis/hunspell/",
                                    "org/apache/lucene/analysis/morph/",
                                    "org/apache/lucene/analysis/synonym/")),
                    new Unused(
                            "javafx-controls-",
                            List.of("com/sun/javafx/scene/control/skin/caspian/")),
                    new Unused(
                            "atlantafx-base-",
                            List.of(
                                    "atlantafx/base/theme/cupertino-",
                                    "atlantafx/base/theme/dracula",
                                    "atlantafx/base/theme/nord-")));

    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    private final Platform platform;
    private final boolean nativesBeside;

    /**
     * @param nativesBeside whether native code is put beside the jars where it is looked for there
     */
    Trimming(Platform platform, boolean nativesBeside) {
        this.platform = platform;
        this.nativesBeside = nativesBeside;
    }

    /** Copies the jars of one folder into another, which is made. */
    void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var jars = Files.newDirectoryStream(from, "*.jar")) {
            for (var jar : jars) {
                copyJar(jar, to);
            }
        }
    }

    private void copyJar(Path jar, Path to) throws IOException {
        var name = jar.getFileName().toString();
        var copy = Files.copy(jar, to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        var unused =
                UNUSED.stream()
                        .filter(one -> name.startsWith(one.library()))
                        .flatMap(one -> one.folders().stream())
                        .toList();
        boolean beside = nativesBeside && BESIDE.stream().anyMatch(name::startsWith);
        try (var inside = FileSystems.newFileSystem(copy)) {
            var root = inside.getPath("/");
            List<Path> files;
            try (var all = Files.walk(root)) {
                files = all.filter(Files::isRegularFile).toList();
            }
            var changed = false;
            for (var file : files) {
                var entry = root.relativize(file).toString();
                if (platform.foreign(entry) || unused.stream().anyMatch(entry::startsWith)) {
                    Files.delete(file);
                    changed = true;
                } else if (beside && Platform.isNative(entry)) {
                    Files.move(
                            file,
                            to.resolve(file.getFileName().toString()),
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
            if (changed) {
                unsign(root, files);
            }
        }
    }

    /** A jar that is changed is no longer signed: its signatures, and the sums they rest on, go. */
    private static void unsign(Path root, List<Path> files) throws IOException {
        var signed = false;
        for (var file : files) {
            var upper = root.relativize(file).toString().toUpperCase(Locale.ROOT);
            if (upper.matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC)")) {
                Files.delete(file);
                signed = true;
            }
        }
        if (signed) {
            var file = root.resolve(MANIFEST);
            var manifest = new Manifest();
            try (var in = Files.newInputStream(file)) {
                manifest.getMainAttributes().putAll(new Manifest(in).getMainAttributes());
            }
            var bytes = new ByteArrayOutputStream();
            manifest.write(bytes);
            Files.write(file, bytes.toByteArray());
        }
    }

    /**
     * @param args the folder with the jars, the folder to write, the platform; then "beside"
     */
    public static void main(String[] args) throws IOException {
        var platform =
                Platform.KNOWN.stream()
                        .filter(known -> args.length > 2 && known.name().equals(args[2]))
                        .findFirst();
        if (platform.isEmpty()) {
            System.err.println(
                    "say: FROM TO PLATFORM [beside], the platform one of "
                            + Platform.KNOWN.stream().map(Platform::name).toList());
            System.exit(2);
        }
        new Trimming(platform.orElseThrow(), args.length > 3)
                .copy(Path.of(args[0]), Path.of(args[1]));
    }
}
