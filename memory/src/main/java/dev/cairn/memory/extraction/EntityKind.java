package dev.cairn.memory.extraction;

/** What sort of thing a name names, as far as the words around it tell. */
public enum EntityKind {
    PERSON,
    PLACE,
    ORGANISATION,
    THING,
    TOPIC,
    UNKNOWN
}
