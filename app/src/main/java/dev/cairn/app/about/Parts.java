package dev.cairn.app.about;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The list of parts, read from the bill of materials (CycloneDX, JSON) that the build puts on the
 * class path.
 */
public final class Parts {
    private static final String BILL = "/META-INF/sbom/bom.json";
    private static final String OURS = "dev.cairn";

    /** What lies inside other parts and what no build tool knows of. */
    private static final List<Part> INSIDE =
            List.of(
                    new Part("SQLite, in sqlite-jdbc", "", "Public domain"),
                    new Part("llama.cpp, in llama", "", "MIT"),
                    new Part("e5-small-v2, a sentence encoder", "", "MIT"),
                    new Part("Feather icons, in ikonli-feather-pack", "", "MIT"));

    private Parts() {}

    /** The program's version, as its build wrote it down. */
    public static String version() {
        return Optional.ofNullable(Parts.class.getPackage().getImplementationVersion())
                .orElse("from source");
    }

    /**
     * What this program is made of, itself first; only itself and its Java where the build left no
     * bill, as in a start from class folders.
     */
    public static List<Part> shipped() {
        var parts = new ArrayList<Part>();
        parts.add(new Part("Cairn", version(), "Apache-2.0"));
        parts.add(
                new Part(
                        "OpenJDK",
                        Runtime.version().toString(),
                        "GPL-2.0-with-classpath-exception"));
        try (var bill = Parts.class.getResourceAsStream(BILL)) {
            if (bill != null) {
                parts.addAll(read(bill));
                parts.addAll(INSIDE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(parts);
    }

    /**
     * The libraries that a bill of materials names, each once, but for our own modules.
     *
     * @throws IOException where it cannot be read or is no such bill
     */
    static List<Part> read(InputStream bill) throws IOException {
        JsonNode root;
        try {
            root = JsonMapper.shared().readTree(bill);
        } catch (JacksonException e) {
            throw new IOException("the list of libraries is damaged", e);
        }
        var parts = new LinkedHashSet<Part>();
        for (var component : root.path("components")) {
            if (!component.path("group").asString("").equals(OURS)) {
                parts.add(
                        new Part(
                                component.path("name").asString(""),
                                component.path("version").asString(""),
                                licences(component.path("licenses"))));
            }
        }
        return List.copyOf(parts);
    }

    private static String licences(JsonNode choices) {
        return choices.valueStream().map(Parts::licence).collect(Collectors.joining(" or "));
    }

    private static String licence(JsonNode choice) {
        return Optional.ofNullable(choice.get("expression"))
                .or(() -> Optional.ofNullable(choice.path("license").get("id")))
                .or(() -> Optional.ofNullable(choice.path("license").get("name")))
                .map(JsonNode::asString)
                .orElse("unknown");
    }
}
