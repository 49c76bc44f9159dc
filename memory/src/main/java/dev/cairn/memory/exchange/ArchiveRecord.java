package dev.cairn.memory.exchange;

import tools.jackson.databind.node.ObjectNode;

/**
 * One line of an archive (docs/FORMAT.md).
 *
 * @param kind the name of the kind: "spaces", "episodes", "facts" …
 * @param fields what docs/FORMAT.md says of that kind
 */
public record ArchiveRecord(String kind, ObjectNode fields) {}
