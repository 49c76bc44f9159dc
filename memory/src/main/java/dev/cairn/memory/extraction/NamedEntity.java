package dev.cairn.memory.extraction;

/**
 * A proper name in a fact.
 *
 * @param kind a guess from the words around it
 */
public record NamedEntity(String name, EntityKind kind) {}
