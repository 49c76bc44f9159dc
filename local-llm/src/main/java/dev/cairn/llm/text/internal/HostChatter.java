package dev.cairn.llm.text.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/**
 * What the library prints in the host: read so that the host never blocks, and for the few numbers
 * that the library tells nowhere else. Everything else is dropped; nothing of it is kept or logged.
 * Thread-safe.
 */
final class HostChatter {
    private static final int MOST_LINE = 4096;
    private int promptTokens = -1;
    private int cachedTokens = -1;
    private int writtenTokens = -1;
    private long lines;
    private boolean grammarRefused;
    private boolean architectureUnknown;
    private boolean outOfMemory;

    /** Reads to the end of the stream. */
    void readAll(InputStream stream) {
        var line = new StringBuilder();
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                if (c == '\n') {
                    hear(line.toString());
                    line.setLength(0);
                } else if (line.length() < MOST_LINE) {
                    line.append((char) c);
                }
            }
        } catch (IOException e) {
            // The host has ended; there is nothing more to hear.
        }
    }

    synchronized void hear(String line) {
        lines++;
        switch (HostLine.of(line)) {
            case HostLine.PromptTaken(var tokens) -> promptTokens = tokens;
            case HostLine.Cached(var tokens) -> {
                // The first tells of the prompt; more follow with every batch.
                if (cachedTokens < 0) {
                    cachedTokens = tokens;
                }
            }
            case HostLine.Written(var tokens) -> {
                writtenTokens = tokens;
                notifyAll();
            }
            case HostLine.GrammarRefused _ -> grammarRefused = true;
            case HostLine.UnknownArchitecture _ -> architectureUnknown = true;
            case HostLine.OutOfMemory _ -> outOfMemory = true;
            case HostLine.PromptProgress _, HostLine.Other _ -> {
                // Counted as a sign that the library moves.
            }
        }
    }

    /** How many lines the library has written: where this grows, it is at work. */
    synchronized long lines() {
        return lines;
    }

    /** Forgets the last request's numbers. */
    synchronized void beginRequest() {
        promptTokens = -1;
        cachedTokens = -1;
        writtenTokens = -1;
        grammarRefused = false;
    }

    /** The whole prompt's tokens, where the library has told. */
    synchronized OptionalInt promptTokens() {
        return promptTokens < 0 ? OptionalInt.empty() : OptionalInt.of(promptTokens);
    }

    /** The prompt's tokens that were not in the cache, where the library has told. */
    synchronized OptionalInt processedTokens() {
        return promptTokens < 0 || cachedTokens < 0
                ? OptionalInt.empty()
                : OptionalInt.of(promptTokens - cachedTokens);
    }

    /** The answer's tokens, which are told a moment after its end: waits that long for them. */
    synchronized OptionalInt writtenTokens(long mostMillis) {
        long end = System.nanoTime() + mostMillis * 1_000_000;
        boolean interrupted = false;
        while (writtenTokens < 0 && !interrupted) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                break;
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return writtenTokens < 0 ? OptionalInt.empty() : OptionalInt.of(writtenTokens);
    }

    synchronized boolean grammarRefused() {
        return grammarRefused;
    }

    synchronized boolean architectureUnknown() {
        return architectureUnknown;
    }

    synchronized boolean outOfMemory() {
        return outOfMemory;
    }
}
