package dev.cairn.memory.correction;

import dev.cairn.memory.Id;

import java.time.Instant;
import java.util.Optional;

/**
 * What the user said of an answer.
 *
 * @param question the episode that asked
 * @param asked its words
 * @param text what was said of the answer: "shorter, please"
 * @param answer the message it is about, while that is there
 */
public record Correction(
        Id id, Id question, String asked, String text, Optional<Id> answer, Instant recordedAt) {}
