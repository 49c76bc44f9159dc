package dev.cairn.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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

    private final JsonNode bill = read();

    @Test
    void everyLibraryIsUnderALicenceThatFits() {
        assertThat(unfit(bill.path("components"))).isEmpty();
    }

    @Test
    void theListHoldsTheLibrariesThatMatterAndNoneThatOnlyTestsUse() {
        var names =
                bill.path("components")
                        .valueStream()
                        .map(one -> one.path("name").asString())
                        .toList();
        assertThat(names)
                .contains("app", "memory", "lucene-core", "sqlite-jdbc", "javafx-graphics", "llama")
                .doesNotContain("assertj-core", "junit-jupiter", "archunit", "google-java-format");
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
            assertThat(stream).as("the bill of materials that the build makes").isNotNull();
            return JsonMapper.shared().readTree(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
