package dev.cairn.memory.exchange.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every kind of record, in the order in which an archive holds them: what is referred to comes
 * first. docs/FORMAT.md says the same for people; a test holds this against the schema.
 */
final class ArchiveKinds {
    static final List<ArchiveKind> ALL =
            Stream.of(RecordedKinds.KINDS, LearnedKinds.KINDS, HandledKinds.KINDS)
                    .flatMap(List::stream)
                    .toList();

    private ArchiveKinds() {}

    static Optional<ArchiveKind> named(String name) {
        return ALL.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }
}
