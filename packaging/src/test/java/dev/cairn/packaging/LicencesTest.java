package dev.cairn.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Every library in the packages is under a licence that lets us ship it; else the build fails. */
class LicencesTest {
    /**
     * Licences (SPDX names, or as their makers call them) under which a library may be linked and
     * passed on with a program under the Apache License. Of several that a library offers one is
     * enough. No GPL without the classpath exception, no AGPL, no "non-commercial".
     */
    private static final Set<String> FIT =
            Set.of(
                    "Apache-2.0",
                    "MIT",
                    "MIT-0",
                    "BSD-2-Clause",
                    "BSD-3-Clause",
                    "ISC",
                    "Zlib",
                    "Unlicense",
                    "CC0-1.0",
                    "EPL-1.0",
                    "EPL-2.0",
                    "MPL-2.0",
                    "LGPL-2.1-only",
                    "LGPL-2.1-or-later",
                    "GPL-2.0-with-classpath-exception",
                    // The words of MIT with Bouncy Castle's name.
                    "Bouncy Castle Licence");

    /** Folders of a repository that hold what tests alone use. */
    private static final Set<String> FOR_TESTS =
            Set.of("junit", "assertj", "opentest4j", "apiguardian", "bytebuddy", "surefire");

    private static final String OURS = "(app|ui|sync|memory|local-llm|parts)-[0-9].*";

    private static final String REMEDY = "run: mvn -P bill -Dmaven.test.skip=true package";

    private final JsonNode bill = read();

    @Test
    void everyLibraryIsUnderALicenceThatFits() {
        assertThat(unfit(bill.path("components"))).isEmpty();
    }

    @Test
    void theListIsOfTheLibrariesThatAreUsed() {
        var used =
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(Path::of)
                        .filter(path -> path.toString().endsWith(".jar"))
                        .filter(
                                path ->
                                        StreamSupport.stream(path.spliterator(), false)
                                                .map(Path::toString)
                                                .noneMatch(FOR_TESTS::contains))
                        .map(path -> path.getFileName().toString())
                        .toList();
        var listed =
                bill.path("components")
                        .valueStream()
                        .filter(one -> !one.path("group").asString("").equals("dev.cairn"))
                        .map(
                                one ->
                                        one.path("name").asString()
                                                + "-"
                                                + one.path("version").asString())
                        .distinct()
                        .toList();
        assertThat(
                        used.stream()
                                .filter(
                                        jar ->
                                                !jar.matches(OURS)
                                                        && listed.stream()
                                                                .noneMatch(jar::startsWith)))
                .as("used and not listed; " + REMEDY)
                .isEmpty();
        assertThat(
                        listed.stream()
                                .filter(
                                        name ->
                                                used.stream()
                                                        .noneMatch(jar -> jar.startsWith(name))))
                .as("listed and not used; " + REMEDY)
                .isEmpty();
        assertThat(listed).hasSizeGreaterThan(20);
    }

    @Test
    void anUnknownOrUnfitLicenceIsNoticed() {
        var components =
                JsonMapper.shared()
                        .readTree(
                                """
                                [{"name":"strict","version":"1","licenses":[{"license":{"id":"GPL-3.0-only"}}]},
                                 {"name":"silent","version":"2"},
                                 {"name":"both","version":"3","licenses":[{"license":{"id":"GPL-3.0-only"}},{"license":{"id":"MIT"}}]},
                                 {"name":"free","version":"4","licenses":[{"license":{"id":"MIT"}}]}]
                                """);
        assertThat(unfit(components)).containsExactly("strict 1: [GPL-3.0-only]", "silent 2: []");
    }

    private static List<String> unfit(JsonNode components) {
        var unfit = new ArrayList<String>();
        for (var component : components) {
            var licences =
                    component.path("licenses").valueStream().map(LicencesTest::licence).toList();
            if (licences.stream().noneMatch(FIT::contains)) {
                unfit.add(
                        component.path("name").asString()
                                + " "
                                + component.path("version").asString()
                                + ": "
                                + licences);
            }
        }
        return unfit;
    }

    private static String licence(JsonNode choice) {
        var licence = choice.path("license");
        return licence.path("id").asString(licence.path("name").asString("unknown"));
    }

    private static JsonNode read() {
        try (var stream = LicencesTest.class.getResourceAsStream("/META-INF/sbom/bom.json")) {
            assertThat(stream).as("the bill of materials").isNotNull();
            return JsonMapper.shared().readTree(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
