package dev.cairn.memory.fact.internal;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Slots to which claims have come within a transaction, and that are settled together before it
 * ends: a thousand statements about one slot then cost a few settlements, not a thousand. For one
 * transaction.
 */
public final class Unsettled {
    private final Set<ClaimTable.Unit> units = new LinkedHashSet<>();
    private final Set<Long> spaces = new LinkedHashSet<>();

    void add(ClaimTable.Unit unit, boolean tellsNames) {
        units.add(unit);
        if (tellsNames) {
            spaces.add(unit.space());
        }
    }

    Set<ClaimTable.Unit> units() {
        return units;
    }

    /** The spaces in which names may have come to mean something else. */
    Set<Long> spaces() {
        return spaces;
    }
}
