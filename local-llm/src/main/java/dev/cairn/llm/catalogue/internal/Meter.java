package dev.cairn.llm.catalogue.internal;

import dev.cairn.llm.catalogue.Progress;

/** Counts bytes and reports them a few times a second. Not thread-safe. */
public final class Meter {
    private static final long STEP_NANOS = 200_000_000;

    /** Share of the newest step in the speed: about the last two seconds count. */
    private static final double NEWEST = 0.15;

    private final Progress progress;
    private final long total;
    private long bytes;
    private long reportedBytes;
    private long reportedAt = System.nanoTime();
    private double speed;

    /** Reports to {@code progress}; {@code total} is 0 where it is not known. */
    public Meter(Progress progress, long total) {
        this.progress = progress;
        this.total = total;
    }

    /** Bytes that were there before, or that must come again where negative. */
    public void skip(long count) {
        bytes += count;
        reportedBytes += count;
    }

    /** Bytes that have come now. */
    public void add(long count) {
        bytes += count;
        long elapsed = System.nanoTime() - reportedAt;
        if (elapsed >= STEP_NANOS) {
            double now = (bytes - reportedBytes) * 1e9 / elapsed;
            speed = speed == 0 ? now : NEWEST * now + (1 - NEWEST) * speed;
            reportedAt += elapsed;
            reportedBytes = bytes;
            report();
        }
    }

    /** Reports where it stands. */
    public void report() {
        progress.at(bytes, total, (long) speed);
    }

    /** Bytes so far. */
    public long bytes() {
        return bytes;
    }
}
