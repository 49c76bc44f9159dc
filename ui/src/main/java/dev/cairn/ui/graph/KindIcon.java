package dev.cairn.ui.graph;

import dev.cairn.memory.entity.Entity;
import dev.cairn.ui.theme.Icons;

import javafx.scene.Node;

/** What sort of thing something is, to be seen at a glance. */
final class KindIcon {
    private KindIcon() {}

    static Node of(Entity.Kind kind) {
        return (switch (kind) {
                    case SELF, PERSON -> Icons.PERSON;
                    case PLACE -> Icons.PLACE;
                    case ORGANISATION -> Icons.ORGANISATION;
                    case THING -> Icons.THING;
                    case TOPIC, UNKNOWN -> Icons.TOPIC;
                })
                .node();
    }
}
