package dev.cairn.llm.catalogue;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The models that this program offers to fetch, smallest first. Immutable. */
public record Catalogue(List<CatalogueModel> models) {
    public Catalogue {
        models = List.copyOf(models);
    }

    /** The catalogue that the program carries. */
    public static Catalogue bundled() {
        try (var in = Catalogue.class.getResourceAsStream("catalogue.json")) {
            if (in == null) {
                throw new IllegalStateException("the build lacks catalogue.json");
            }
            var models = new ArrayList<CatalogueModel>();
            for (var entry : JsonMapper.shared().readTree(in).required("models")) {
                models.add(model(entry));
            }
            return new Catalogue(models);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The model with this id. */
    public Optional<CatalogueModel> find(String id) {
        return models.stream().filter(model -> model.id().equals(id)).findFirst();
    }

    private static CatalogueModel model(JsonNode entry) {
        return new CatalogueModel(
                text(entry, "id"),
                text(entry, "name"),
                text(entry, "parameters"),
                text(entry, "quantisation"),
                text(entry, "licence"),
                entry.required("contextTokens").asInt(),
                entry.required("bytes").asLong(),
                Optional.ofNullable(entry.get("sha256")).map(JsonNode::asString),
                entry.required("memoryGigabytes").asInt(),
                text(entry, "goodFor"),
                entry.required("tasks").valueStream().map(JsonNode::asString).toList(),
                entry.path("quirks").asString(""),
                source(entry));
    }

    private static Source source(JsonNode entry) {
        if (entry.has("address")) {
            var address = URI.create(text(entry, "address"));
            if (!"https".equals(address.getScheme())) {
                throw new IllegalStateException("the address of " + text(entry, "id"));
            }
            return new Source.Web(address);
        }
        var parts = new ArrayList<Source.Part>();
        for (var part : entry.required("packages")) {
            parts.add(
                    new Source.Part(
                            text(part, "name"),
                            text(part, "version"),
                            text(part, "entry"),
                            part.required("bytes").asLong()));
        }
        return new Source.Packages(parts);
    }

    private static String text(JsonNode node, String field) {
        return node.required(field).asString();
    }
}
