package dev.cairn.memory.answering.internal;

import dev.cairn.llm.text.Turn;
import dev.cairn.memory.recall.Recollection;

import java.util.List;

/**
 * What is put before a model.
 *
 * @param included the recollections in it, in the order of their labels: the first is "[1]"
 * @param budgetTokens how many tokens it might have had
 */
public record Prompt(List<Turn> turns, List<Recollection> included, int budgetTokens) {}
