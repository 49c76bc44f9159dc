package dev.cairn.memory.sharing;

import dev.cairn.memory.exchange.internal.ImportLock;
import dev.cairn.memory.fact.internal.Settlement;
import dev.cairn.memory.recall.internal.Terms;
import dev.cairn.memory.sharing.internal.Posting;
import dev.cairn.memory.sharing.internal.Taking;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.EditStamps;
import dev.cairn.memory.store.internal.Session;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What this store gives to the owner's other devices and takes from them, as bundles of changes.
 * The way they travel is no matter of this. Thread-safe; one exchange at a time.
 */
public final class Sharing {
    /** How far ahead another device's clock may be before what it wrote is held back. */
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

    private final Database database;
    private final Taking taking;
    private final Posting posting;

    /**
     * @param zone in which the owner's days begin and end
     */
    public Sharing(Database database, Settlement settlement, Terms terms, ZoneId zone) {
        this.database = database;
        this.taking = new Taking(database, settlement, terms, zone);
        this.posting = new Posting(database);
    }

    /** This store's place among the devices that share it; empty where it is not shared. */
    public Optional<Circle> circle() {
        return database.read(Posting::circle);
    }

    /**
     * Makes this store one of those that share; a store that does already stays where it is.
     *
     * @param circle tells these devices' exchange from any other
     * @param secret 32 bytes
     * @param name what the owner calls this device
     */
    public Circle join(long circle, byte[] secret, String name) {
        return database.write(
                session ->
                        Posting.circle(session)
                                .orElseGet(
                                        () -> {
                                            session.update(
                                                    """
                                                    INSERT INTO circle (id, device, name, secret)
                                                    VALUES (?, ?, ?, ?)
                                                    """,
                                                    circle,
                                                    database.nextId(),
                                                    name,
                                                    secret);
                                            return Posting.circle(session).orElseThrow();
                                        }));
    }

    /** The right to exchange, until it is closed. */
    public interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /** Takes the right to exchange; empty while an exchange or import is under way anywhere. */
    public Optional<Turn> begin() {
        return ImportLock.take(database.file().resolveSibling("").toAbsolutePath())
                .map(lock -> lock::close);
    }

    /** The time by this store's clock. */
    public Instant now() {
        return database.clock().instant();
    }

    /** A number that nothing else has, for what is begun. */
    public long newNumber() {
        return database.nextId();
    }

    public void rename(String name) {
        database.run(session -> session.update("UPDATE circle SET name = ?", name));
    }

    /** Ends the sharing here; what is in the store stays, and the others know nothing of it. */
    public void leave() {
        database.run(
                session -> {
                    for (var table : List.of("circle", "peer", "edit", "shared_claim")) {
                        session.update("DELETE FROM " + table);
                    }
                });
    }

    /**
     * Takes another number: the folder holds bundles of this number that this store never wrote, so
     * that it is a copy of another, or was set back to an earlier state.
     */
    public void becomeAnother() {
        database.run(
                session -> {
                    session.update(
                            """
                            INSERT OR IGNORE INTO peer (device, name) SELECT device, name FROM circle
                            """);
                    session.update(
                            "UPDATE circle SET device = ?, generation = 0, written = 0, anew = 1",
                            database.nextId());
                });
    }

    /** The other devices that were heard of. */
    public List<Peer> peers() {
        return database.read(
                session ->
                        session.list(
                                """
                                SELECT device, name, generation, applied, heard_at, trouble FROM peer
                                ORDER BY device
                                """,
                                row ->
                                        new Peer(
                                                row.getLong(1),
                                                row.getString(2),
                                                row.getLong(3),
                                                row.getLong(4),
                                                Optional.of(row.getLong(5))
                                                        .filter(at -> at > 0)
                                                        .map(Instant::ofEpochMilli),
                                                row.getInt(6))));
    }

    /** Notes whether a device's bundles were sound and whole this time. */
    public void noteTrouble(long device, String name, boolean amiss) {
        database.run(
                session -> {
                    session.update(
                            "INSERT OR IGNORE INTO peer (device, name) VALUES (?, ?)",
                            device,
                            name);
                    session.update(
                            """
                            UPDATE peer SET trouble = CASE WHEN ? THEN trouble + 1 ELSE 0 END
                            WHERE device = ?
                            """,
                            amiss,
                            device);
                });
    }

    /** Whether a device wrote this with a clock so far ahead that it would win for ever. */
    public boolean isFromTheFuture(Bundle.Head head) {
        var latest = database.clock().instant().plus(CLOCKS_DIFFER);
        return head.writtenAt().isAfter(latest)
                || head.stamp() > EditStamps.at(latest.toEpochMilli());
    }

    /**
     * Takes a bundle in, all of it or nothing.
     *
     * @return empty where it is not the next of its device, or was taken in before
     */
    public Optional<Taken> take(Bundle bundle) {
        return database.write(session -> take(session, bundle));
    }

    private Optional<Taken> take(Session session, Bundle bundle) {
        var head = bundle.head();
        if (!posting.isNext(session, head)) {
            return Optional.empty();
        }
        posting.calm(session);
        var taken = taking.take(session, bundle);
        Posting.taken(session, head);
        return Optional.of(taken);
    }

    /** Has the next bundles hold everything: some that were written before are missing. */
    public void writeAnew() {
        database.run(session -> session.update("UPDATE circle SET anew = 1"));
    }

    /**
     * Makes the next bundle of what has changed here, or came here, and is in none yet. Its number
     * is used up even if it is never written.
     *
     * @return empty where there is nothing
     */
    public Optional<Bundle> next() {
        return database.write(posting::next);
    }

    /** How many things were written or changed here and are in no bundle yet. */
    public long waiting() {
        return database.read(
                session ->
                        session.number("SELECT coalesce(max(generation), 0) FROM circle") == 0
                                ? session.number(
                                        """
                                        SELECT (SELECT count(*) FROM conversation)
                                             + (SELECT count(*) FROM episode)
                                             + (SELECT count(*) FROM message)
                                             + (SELECT count(*) FROM claim)
                                             + (SELECT count(*) FROM correction)
                                        """)
                                : session.number(
                                        """
                                        SELECT count(*) FROM (SELECT DISTINCT kind, subject FROM edit
                                          WHERE seq > (SELECT sent FROM circle)
                                            AND device = (SELECT device FROM circle))
                                        """));
    }

    /** Notes that the last bundle is durable where it is to go. */
    public void written() {
        database.run(posting::written);
    }

    /** The secret of a circle as bytes. */
    public static byte[] secret(Circle circle) {
        return HexFormat.of().parseHex(circle.secret());
    }
}
