package dev.cairn.app.command;

import dev.cairn.app.terminal.Json;
import dev.cairn.memory.recall.Recollection;
import dev.cairn.memory.recall.Why;

import java.util.Locale;

/** Recollections as JSON. */
final class Recollections {
    private Recollections() {}

    static Json json(Recollection one) {
        return new Json()
                .with("id", one.id())
                .with("kind", one.kind().name().toLowerCase(Locale.ROOT))
                .with("text", one.text())
                .with("occurredAt", one.occurredAt())
                .with("current", one.current())
                .with("score", one.score())
                .with("sources", one.sources())
                .with("why", why(one.why()));
    }

    private static Json why(Why why) {
        return new Json()
                .with("matched", why.matched())
                .with(
                        "parts",
                        why.parts().stream()
                                .map(
                                        part ->
                                                new Json()
                                                        .with("name", part.name())
                                                        .with("rank", part.rank())
                                                        .with("measure", part.measure())
                                                        .with("share", part.share()))
                                .toList());
    }
}
