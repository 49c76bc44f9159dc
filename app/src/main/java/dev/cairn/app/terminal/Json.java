package dev.cairn.app.terminal;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON object in the order in which its fields were put. Values are what JSON knows: text,
 * numbers, truth, null, lists and maps; anything else is written as its text, as ids and dates are.
 * For one thread.
 */
public final class Json {
    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    public Json with(String name, @Nullable Object value) {
        fields.put(name, plain(value));
        return this;
    }

    /** The object on lines of its own, indented for people who look at it. */
    public String text() {
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(fields);
    }

    /** The object on one line, for programs. */
    public String line() {
        return JsonMapper.shared().writeValueAsString(fields);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Json json -> json.fields;
            case Optional<?> optional -> optional.map(Json::plain).orElse(null);
            case Iterable<?> list when !(value instanceof java.nio.file.Path) -> {
                var values = new java.util.ArrayList<@Nullable Object>();
                list.forEach(each -> values.add(plain(each)));
                yield values;
            }
            case Map<?, ?> map -> {
                var values = new LinkedHashMap<String, @Nullable Object>();
                map.forEach((name, each) -> values.put(String.valueOf(name), plain(each)));
                yield values;
            }
            case Double number when !Double.isFinite(number) -> null;
            case Number number -> number;
            case Boolean truth -> truth;
            case OffsetDateTime time -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
            default -> String.valueOf(value);
        };
    }
}
