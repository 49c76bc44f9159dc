package dev.cairn.memory.backup;

import dev.cairn.memory.store.StoreException;
import dev.cairn.memory.store.internal.Database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Copies of the store in the folder "backups" beside it. Each is opened again after it was written
 * and compared row by row with the store; one that differs is not kept. Old ones make room for new
 * ones. Forgetting deletes them all, for they hold what was forgotten. Thread-safe.
 */
public final class Backups {
    private static final Duration DAY = Duration.ofHours(20);
    private static final int DAILY_KEPT = 7;
    private static final int WEEKLY_KEPT = 4;
    private static final int OTHERS_KEPT = 3;
    private static final int TRIES = 3;

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private static final Pattern NAME =
            Pattern.compile("cairn-(\\d{8}-\\d{6}-\\d{3})-([a-z]+)\\.db");

    private final Database database;

    public Backups(Database database) {
        this.database = database;
    }

    /** Where the copies of a store lie. */
    static Path folder(Path home) {
        return home.resolve("backups");
    }

    private Path home() {
        return database.file().toAbsolutePath().resolveSibling("");
    }

    /**
     * Makes a copy, verifies it and lets old ones go.
     *
     * @throws StoreException when it cannot be written, or is not what the store is
     */
    public Backup make(Backup.Occasion occasion) {
        var now = database.clock().instant();
        var name =
                "cairn-%s-%s.db"
                        .formatted(STAMP.format(now), occasion.name().toLowerCase(Locale.ROOT));
        try {
            var folder = Files.createDirectories(folder(home()));
            var part = folder.resolve(name + ".part");
            try {
                for (var tries = 1; !copied(part); tries++) {
                    if (tries == TRIES) {
                        throw new StoreException(
                                StoreException.Reason.LOCKED,
                                "backup",
                                new IOException("others kept writing while it was made"));
                    }
                }
                var file = folder.resolve(name);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
                rotate();
                return read(file).orElseThrow();
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new StoreException(StoreException.Reason.READ_ONLY, "backups", e);
        }
    }

    /** Copies and verifies; false where another program wrote meanwhile. */
    private boolean copied(Path part) throws IOException {
        Files.deleteIfExists(part);
        var original =
                database.undisturbed(
                        session -> {
                            database.copyInto(part);
                            return Content.of(session);
                        });
        if (original.isEmpty()) {
            return false;
        }
        var copy = inATemporaryHome(part);
        if (!Arrays.equals(original.get(), copy)) {
            throw new StoreException(
                    StoreException.Reason.OTHER,
                    "backup",
                    new IOException("the copy is not what the store is"));
        }
        return true;
    }

    /** What a copy holds when it is opened as a store of its own. */
    private byte[] inATemporaryHome(Path copy) throws IOException {
        var temporary = Files.createTempDirectory(copy.getParent(), "verify");
        try {
            var file = Files.copy(copy, temporary.resolve("cairn.db"));
            return switch (Database.open(file, database.clock())) {
                case Database.Opening.Opened(var opened) -> {
                    try (opened) {
                        yield opened.read(
                                session -> {
                                    var problems =
                                            session.list(
                                                    "PRAGMA integrity_check",
                                                    row -> row.getString(1));
                                    return problems.equals(List.of("ok"))
                                            ? Content.of(session)
                                            : new byte[0];
                                });
                    }
                }
                case Database.Opening.Newer _, Database.Opening.Foreign() -> new byte[0];
            };
        } finally {
            delete(temporary);
        }
    }

    /** Makes the day's copy, if it is time and there is anything to copy. */
    public Optional<Backup> makeIfDue() {
        var since = database.clock().instant().minus(DAY);
        var recent = list().stream().anyMatch(one -> one.madeAt().isAfter(since));
        var empty = database.read(session -> session.number("SELECT count(*) FROM episode")) == 0;
        return recent || empty ? Optional.empty() : Optional.of(make(Backup.Occasion.DAILY));
    }

    /** The copies there are, the newest first. */
    public List<Backup> list() {
        return list(home());
    }

    /** The copies of a store that need not be open. */
    public static List<Backup> list(Path home) {
        if (!Files.isDirectory(folder(home))) {
            return List.of();
        }
        try (var files = Files.list(folder(home))) {
            return files.flatMap(file -> read(file).stream())
                    .sorted(Comparator.comparing(Backup::madeAt).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Backup> read(Path file) {
        var name = NAME.matcher(String.valueOf(file.getFileName()));
        if (!name.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Backup(
                            file,
                            STAMP.parse(name.group(1), Instant::from),
                            Backup.Occasion.valueOf(name.group(2).toUpperCase(Locale.ROOT)),
                            Files.size(file)));
        } catch (java.time.DateTimeException | IllegalArgumentException | IOException e) {
            return Optional.empty();
        }
    }

    /** Keeps a week of days, a month of weeks, and the last few of the rest. */
    private void rotate() throws IOException {
        var kept = new HashSet<Path>();
        var others = new ArrayList<Backup>();
        var weeks = new HashSet<String>();
        var days = 0;
        for (var one : list()) {
            if (one.occasion() != Backup.Occasion.DAILY) {
                others.add(one);
                continue;
            }
            var day = one.madeAt().atZone(ZoneOffset.UTC);
            var week =
                    day.get(IsoFields.WEEK_BASED_YEAR)
                            + "-"
                            + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            var newOfItsWeek = weeks.size() < WEEKLY_KEPT && weeks.add(week);
            if (days++ < DAILY_KEPT || newOfItsWeek) {
                kept.add(one.file());
            }
        }
        for (var occasion : Backup.Occasion.values()) {
            others.stream()
                    .filter(one -> one.occasion() == occasion)
                    .limit(OTHERS_KEPT)
                    .forEach(one -> kept.add(one.file()));
        }
        for (var one : list()) {
            if (!kept.contains(one.file())) {
                Files.deleteIfExists(one.file());
            }
        }
    }

    /** Deletes all copies of a store, since something in them was forgotten. */
    public static void deleteAll(Path home) throws IOException {
        if (Files.isDirectory(folder(home))) {
            delete(folder(home));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** What came of going back to a copy. */
    public sealed interface Restoring {

        /**
         * The store is what the copy was.
         *
         * @param replaced a copy of what it was before, to go back again
         */
        record Restored(Optional<Backup> replaced) implements Restoring {}

        /** There is no copy of that name. */
        record Unknown() implements Restoring {}

        /** The store is open somewhere; it was left as it is. */
        record InUse() implements Restoring {}

        /** The copy is damaged or of a newer Cairn; the store was left as it is. */
        record Unusable() implements Restoring {}
    }

    /**
     * Puts a copy in the place of the store, which must not be open here or elsewhere. What the
     * store was is copied first; the index is made anew at the next start.
     *
     * @param name as {@link Backup#name} gives it
     */
    public static Restoring restore(Path home, String name, InstantSource clock) {
        var wanted = list(home).stream().filter(one -> one.name().equals(name)).findFirst();
        if (wanted.isEmpty()) {
            return new Restoring.Unknown();
        }
        var file = home.resolve("cairn.db");
        var beside = home.resolve("cairn.db.restoring");
        try {
            Files.copy(wanted.get().file(), beside, StandardCopyOption.REPLACE_EXISTING);
            try {
                if (!isSound(beside, clock)) {
                    return new Restoring.Unusable();
                }
                var before = Optional.<Backup>empty();
                if (Files.exists(file)) {
                    if (Database.open(file, clock)
                            instanceof Database.Opening.Opened(var current)) {
                        try (current) {
                            before =
                                    Optional.of(new Backups(current).make(Backup.Occasion.RESTORE));
                        }
                    }
                    if (!Database.leaveAlone(file)) {
                        return new Restoring.InUse();
                    }
                }
                delete(Files.createDirectories(home.resolve("index")));
                Files.move(
                        beside,
                        file,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
                return new Restoring.Restored(before);
            } finally {
                for (var end : List.of("", "-wal", "-shm")) {
                    Files.deleteIfExists(home.resolve("cairn.db.restoring" + end));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSound(Path file, InstantSource clock) {
        try {
            if (Database.open(file, clock) instanceof Database.Opening.Opened(var opened)) {
                try (opened) {
                    var sound =
                            opened.read(
                                            session ->
                                                    session.list(
                                                            "PRAGMA integrity_check",
                                                            row -> row.getString(1)))
                                    .equals(List.of("ok"));
                    return sound && opened.scrub();
                }
            }
            return false;
        } catch (StoreException e) {
            return false;
        }
    }
}
