package dev.cairn.llm.text.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What the library prints in the host: read so that the host never blocks, and for the few numbers
 * that the library tells nowhere else. Everything else is dropped; nothing of it is kept or logged.
 * Thread-safe.
 */
final class HostChatter {
    private static final int MOST_LINE = 4096;
    private static final Pattern PROMPT =
            Pattern.compile("new prompt, .*n_prompt_tokens = (\\d{1,9})");
    private static final Pattern CACHED = Pattern.compile("kv cache rm \\[(\\d{1,9}), end\\)");
    private static final Pattern WRITTEN = Pattern.compile("^ +eval time = .*/ +(\\d{1,9}) tokens");

    private int promptTokens = -1;
    private int cachedTokens = -1;
    private int writtenTokens = -1;
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
        var prompt = PROMPT.matcher(line);
        var cached = CACHED.matcher(line);
        var written = WRITTEN.matcher(line);
        if (prompt.find()) {
            promptTokens = Integer.parseInt(prompt.group(1));
        } else if (cached.find() && cachedTokens < 0) {
            cachedTokens = Integer.parseInt(cached.group(1));
        } else if (written.find()) {
            writtenTokens = Integer.parseInt(written.group(1));
            notifyAll();
        } else if (line.contains("failed to parse grammar")) {
            grammarRefused = true;
        } else if (line.contains("unknown model architecture")) {
            architectureUnknown = true;
        } else if (line.contains("failed to allocate") || line.contains("unable to allocate")) {
            outOfMemory = true;
        }
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
