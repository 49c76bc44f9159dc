package dev.cairn.llm.catalogue.internal;

import dev.cairn.llm.catalogue.DiskSpace;
import dev.cairn.llm.catalogue.DownloadOutcome.Reason;
import dev.cairn.llm.catalogue.internal.Fetched.Broken;
import dev.cairn.llm.catalogue.internal.Responses.Reached;
import dev.cairn.llm.text.StopSignal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Fetches one file into a part file, goes on where an earlier run broke off, and tries again where
 * the connection breaks. Not thread-safe.
 */
public final class HttpFile {
    private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,15})-\\d{1,15}/(\\d{1,15})");
    private static final int TRIES = 5;

    /** Left free on the disk, in bytes. */
    private static final long SPARE = 64L << 20;

    private final Responses responses;
    private final DiskSpace space;
    private final Duration stall;
    private final Meter meter;
    private final StopSignal stop;

    /**
     * A fetcher of files for one download.
     *
     * @param stall after so long without a byte the connection counts as broken; also the pause
     *     before another try is a small part of it
     */
    public HttpFile(
            Responses responses, DiskSpace space, Duration stall, Meter meter, StopSignal stop) {
        this.responses = responses;
        this.space = space;
        this.stall = stall;
        this.meter = meter;
        this.stop = stop;
    }

    /** A transfer broke; worth another try. */
    private static final class BrokeOff extends Exception {}

    /**
     * Fetches {@code address} to {@code file}; {@code size} is what the file must have, if known.
     */
    public Fetched fetch(URI address, Path file, OptionalLong size) throws InterruptedException {
        var part = new PartFile(file);
        try {
            meter.skip(part.size());
            if (size.isPresent() && part.size() == size.getAsLong()) {
                // Complete since an earlier run; its hash will tell whether rightly so.
                part.completed();
                return new Fetched.Complete(Optional.empty());
            }
            for (int attempt = 0; attempt < TRIES; attempt++) {
                if (stop.isStopped()) {
                    return new Fetched.Cancelled();
                }
                if (attempt > 0) {
                    Thread.sleep(stall.dividedBy(30).multipliedBy(attempt));
                }
                long before = part.size();
                try {
                    return attempt(address, part, size);
                } catch (BrokeOff e) {
                    // Where something came, the tries begin anew.
                    attempt = part.size() > before ? 0 : attempt;
                }
            }
            return stop.isStopped()
                    ? new Fetched.Cancelled()
                    : new Broken(
                            Reason.CONNECTION,
                            "The connection broke off; try again later, and the download goes on"
                                    + " where it stopped.");
        } catch (IOException e) {
            return new Broken(
                    Reason.CANNOT_WRITE, "The models folder cannot be written to, or is full.");
        }
    }

    private Fetched attempt(URI address, PartFile part, OptionalLong size)
            throws IOException, BrokeOff, InterruptedException {
        var headers = new HashMap<String, String>();
        var validator = part.validator(address.toString());
        if (part.size() > 0 && validator.isPresent()) {
            headers.put("Range", "bytes=" + part.size() + "-");
            headers.put("If-Range", validator.get());
        }
        Reached reached;
        try {
            reached = responses.get(address, headers);
        } catch (IOException e) {
            throw new BrokeOff();
        }
        return switch (reached) {
            case Reached.Barred barred -> new Broken(barred.reason(), barred.sentence());
            case Reached.Answer answer -> {
                try (var body = answer.response().body()) {
                    yield receive(address, answer, body, part, size);
                }
            }
        };
    }

    private Fetched receive(
            URI address, Reached.Answer answer, InputStream body, PartFile part, OptionalLong size)
            throws IOException, BrokeOff {
        var response = answer.response();
        int status = response.statusCode();
        if (status == 416) {
            startOver(part);
            throw new BrokeOff();
        }
        if (status == 429 || status >= 500) {
            throw new BrokeOff();
        }
        if (status != 200 && status != 206) {
            return new Broken(
                    Reason.NOT_THERE, "The server does not have the file (answer " + status + ").");
        }
        if (isPage(response)) {
            return giveUp(
                    part, Reason.NOT_A_MODEL, "The server sent a web page instead of the model.");
        }
        if (status == 206) {
            var range = RANGE.matcher(response.headers().firstValue("Content-Range").orElse(""));
            if (!range.matches() || Long.parseLong(range.group(1)) != part.size()) {
                startOver(part);
                throw new BrokeOff();
            }
        } else {
            meter.skip(-part.size());
            part.begin(address.toString(), strongValidator(response));
        }
        long length = response.headers().firstValueAsLong("Content-Length").orElse(-1);
        long whole = length < 0 ? -1 : part.size() + length;
        long wanted = size.orElse(answer.linkedSize().orElse(whole));
        if (whole >= 0 && whole != wanted) {
            return giveUp(
                    part,
                    Reason.WRONG_SIZE,
                    "The server's file has %d bytes where %d were expected."
                            .formatted(whole, wanted));
        }
        if (wanted < 0) {
            // What never ends would fill the disk.
            return giveUp(
                    part, Reason.WRONG_SIZE, "The server does not say how large the file is.");
        }
        long missing = wanted - part.size();
        if (space.usableBytes(part.path()) < missing + SPARE) {
            return new Broken(
                    Reason.NO_SPACE,
                    "The disk has too little space: %d MB more are needed."
                            .formatted((missing + SPARE - space.usableBytes(part.path())) >> 20));
        }
        return copy(body, part, wanted, answer.linkedSha256());
    }

    private Fetched copy(InputStream body, PartFile part, long wanted, Optional<String> sha256)
            throws IOException, BrokeOff {
        long size = part.size();
        var buffer = new byte[1 << 16];
        try (var watch = new StallWatch(body, stall);
                var _ = stop.onStop(watch::close);
                var out =
                        Files.newOutputStream(
                                part.path(),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.APPEND)) {
            while (true) {
                int count;
                try {
                    count = body.read(buffer);
                } catch (IOException e) {
                    if (stop.isStopped()) {
                        return new Fetched.Cancelled();
                    }
                    throw new BrokeOff();
                }
                if (count < 0) {
                    break;
                }
                watch.alive();
                size += count;
                if (size > wanted) {
                    return giveUp(
                            part, Reason.WRONG_SIZE, "The server sends more than the file's size.");
                }
                out.write(buffer, 0, count);
                meter.add(count);
            }
        }
        if (stop.isStopped() && size < wanted) {
            return new Fetched.Cancelled();
        }
        if (size < wanted) {
            throw new BrokeOff();
        }
        part.completed();
        return new Fetched.Complete(sha256);
    }

    private void startOver(PartFile part) throws IOException {
        meter.skip(-part.size());
        part.delete();
    }

    private static Broken giveUp(PartFile part, Reason reason, String sentence) throws IOException {
        part.delete();
        return new Broken(reason, sentence);
    }

    private static boolean isPage(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Content-Type")
                .map(type -> type.startsWith("text/html") || type.startsWith("application/json"))
                .orElse(false);
    }

    private static Optional<String> strongValidator(HttpResponse<?> response) {
        return response.headers()
                .firstValue("ETag")
                .filter(tag -> tag.startsWith("\"") && tag.length() < 300);
    }
}
