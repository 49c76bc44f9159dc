package dev.cairn.sync.imports.internal;

import dev.cairn.memory.exchange.ImportedConversation;

import java.time.LocalDate;
import java.util.stream.Stream;

/** The days that something spans. */
final class Days {
    private Days() {}

    /** The first and the last day of a conversation. */
    static Stream<LocalDate> of(ImportedConversation conversation) {
        var days =
                conversation.messages().stream()
                        .map(message -> message.at().toLocalDate())
                        .sorted()
                        .toList();
        return days.isEmpty() ? Stream.of() : Stream.of(days.getFirst(), days.getLast());
    }
}
