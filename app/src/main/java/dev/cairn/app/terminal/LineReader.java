package dev.cairn.app.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads what is typed, line by line, as UTF-8. For one thread. */
public final class LineReader {
    private final BufferedReader reader;

    public LineReader(InputStream in) {
        this.reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /** The next line; empty at the end of the input. */
    public Optional<String> next() throws IOException {
        return Optional.ofNullable(reader.readLine());
    }
}
