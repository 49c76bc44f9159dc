package dev.cairn.llm.text;

import java.nio.file.Path;

/**
 * What is known about an opened model.
 *
 * @param name the one given in its options, else the one in its file
 * @param contextTokens the context that it was opened with: prompt and answer together
 * @param trainedContextTokens the context that it was trained for; 0 where the file does not say
 * @param memoryBytes about what it takes in memory
 */
public record ModelFacts(
        String name,
        Path file,
        String architecture,
        String quantisation,
        String licence,
        long fileBytes,
        long parameters,
        int contextTokens,
        int trainedContextTokens,
        long memoryBytes) {}
