package dev.cairn.llm.text;

/**
 * How a model runs on this machine, as fitted to both.
 *
 * @param contextTokens prompt and answer together
 * @param threads that compute at once
 * @param batch tokens of a prompt that are computed at once, between which it can be stopped
 * @param keyValues how the cache of keys and values is kept
 * @param gpuLayers layers that a graphics processor computes; 0 for none
 */
public record ModelSettings(
        int contextTokens, int threads, int batch, KeyValueType keyValues, int gpuLayers) {}
