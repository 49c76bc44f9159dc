package dev.cairn.memory.answering;

import dev.cairn.memory.Id;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A recollection that an answer rests on.
 *
 * @param label its number in the answer's text: 1 for "[1]"
 * @param id the episode or fact cited
 * @param sources the episodes it rests on, best first
 */
public record Citation(
        int label, Id id, String text, OffsetDateTime occurredAt, List<Id> sources) {}
