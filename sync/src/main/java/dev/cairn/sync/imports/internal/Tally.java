package dev.cairn.sync.imports.internal;

import dev.cairn.memory.exchange.Added;
import dev.cairn.sync.imports.ImportProgress;
import dev.cairn.sync.imports.Skipped;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** What is known of an import so far: sums, what was left out, days; tells it to who watches. */
final class Tally {
    private static final int MOST_KEPT = 1_000;
    private static final long EVERY = Duration.ofMillis(200).toNanos();

    private final ImportProgress progress;
    private final BooleanSupplier stop;
    private final long total;
    private final List<Skipped> skipped = new ArrayList<>();
    private long skippedInAll;
    private Added added = Added.NOTHING;
    private long bytes;
    private long told = System.nanoTime();
    private Optional<LocalDate> first = Optional.empty();
    private Optional<LocalDate> last = Optional.empty();

    Tally(ImportProgress progress, BooleanSupplier stop, long total) {
        this.progress = progress;
        this.stop = stop;
        this.total = total;
    }

    void add(Added more) {
        added = added.plus(more);
        tell();
    }

    void skip(Skipped one) {
        skippedInAll++;
        if (skipped.size() < MOST_KEPT) {
            skipped.add(one);
        }
    }

    void day(LocalDate day) {
        first = first.filter(day::isAfter).or(() -> Optional.of(day));
        last = last.filter(day::isBefore).or(() -> Optional.of(day));
    }

    void read(long more) {
        bytes += more;
        tell();
    }

    private void tell() {
        if (stop.getAsBoolean()) {
            throw new Stopped();
        }
        var now = System.nanoTime();
        if (now - told > EVERY) {
            told = now;
            progress.at(bytes, total, added);
        }
    }

    Added added() {
        return added;
    }

    List<Skipped> skipped() {
        return skipped;
    }

    long skippedInAll() {
        return skippedInAll;
    }

    Optional<LocalDate> first() {
        return first;
    }

    Optional<LocalDate> last() {
        return last;
    }
}
