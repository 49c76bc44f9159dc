package dev.cairn.memory.store.internal;

import dev.cairn.memory.Hashes;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What was forgotten, without a word of it: hashes keyed with a secret of the store that forgot it,
 * by which an import is kept from bringing it back. Runs inside the caller's transaction.
 */
public final class Tombstones {
    private static final String KEY_SETTING = "tombstone key";

    /** Begins the names under which the secrets of other devices are kept. */
    private static final String OTHERS = "tombstone key of ";

    /** Each is tried for each text of an import. */
    private static final int MOST_KEYS = 64;

    private static final String INSERT =
            "INSERT OR IGNORE INTO tombstone (id, kind, keyed_hash, forgotten_at) VALUES (?, ?, ?,"
                    + " ?)";

    /**
     * Shorter texts ("Yes, please") are said by many: only the same one of that moment is meant.
     */
    private static final int TELLING = 24;

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Database database;

    public Tombstones(Database database) {
        this.database = database;
    }

    /** Notes that something without words of its own is gone. */
    public void add(Session session, String kind, long number, Instant now) {
        put(session, kind, number, null, now);
    }

    /**
     * Notes that words are gone.
     *
     * @param said when they were said
     */
    public void add(
            Session session, String kind, long number, String text, Instant said, Instant now) {
        put(session, kind, number, hash(key(session), ofText(text, said)), now);
    }

    private static void put(
            Session session, String kind, long number, byte @Nullable [] hash, Instant now) {
        session.update(INSERT, number, kind, hash, now);
    }

    /** Whether these words were forgotten, here or on a device that shares this memory. */
    public static boolean holds(Session session, String text, Instant said) {
        // The first version of the store hashed the bare text.
        return holds(session, ofText(text, said)) || (isTelling(text) && holds(session, text));
    }

    /** Whether what comes from there was deleted. */
    public static boolean holdsOrigin(Session session, String originKey) {
        return session.number(
                                "SELECT EXISTS (SELECT 1 FROM deleted_origin WHERE origin_key = ?)",
                                originKey)
                        == 1
                // Of before there was that table.
                || holds(session, "origin " + originKey);
    }

    private static boolean holds(Session session, String hashed) {
        for (var key : keys(session)) {
            var found =
                    session.number(
                            "SELECT EXISTS (SELECT 1 FROM tombstone WHERE keyed_hash = ?)",
                            hash(key, hashed));
            if (found == 1) {
                return true;
            }
        }
        return false;
    }

    /**
     * The secrets with which forgotten words were hashed: this store's, and those of the devices
     * that it shares with.
     */
    public static List<byte[]> keys(Session session) {
        return session.list(
                "SELECT value FROM setting WHERE key = ? OR key LIKE ? || '%' ORDER BY key LIMIT ?",
                row -> Base64.getDecoder().decode(row.getString(1)),
                KEY_SETTING,
                OTHERS,
                MOST_KEYS);
    }

    /**
     * Takes the secret of another device, with whose tombstones it is worth something here.
     *
     * @param key 32 bytes
     * @return whether it was not known
     */
    public static boolean take(Session session, byte[] key, Instant now) {
        var known = keys(session);
        if (key.length != 32
                || known.size() >= MOST_KEYS
                || known.stream().anyMatch(one -> Arrays.equals(one, key))) {
            return false;
        }
        session.update(
                "INSERT INTO setting (key, value, updated_at) VALUES (?, ?, ?)",
                OTHERS
                        + HexFormat.of()
                                .formatHex(Hashes.sha256(HexFormat.of().formatHex(key)), 0, 8),
                Base64.getEncoder().encodeToString(key),
                now);
        return true;
    }

    private static boolean isTelling(String text) {
        return folded(text).length() >= TELLING;
    }

    private static String ofText(String text, Instant said) {
        var folded = folded(text);
        return folded.length() >= TELLING
                ? "text " + folded
                : "moment " + said.getEpochSecond() + " " + folded;
    }

    /** Other programs change spaces and invisible characters on the way, but not words. */
    private static String folded(String text) {
        var normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        return SPACES.matcher(INVISIBLE.matcher(normal).replaceAll("")).replaceAll(" ").strip();
    }

    /**
     * HMAC-SHA-256 (RFC 2104): knows the same words again, but cannot be tried without the store.
     */
    private static byte[] hash(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private byte[] key(Session session) {
        return stored(session).orElseGet(() -> newKey(session));
    }

    private static Optional<byte[]> stored(Session session) {
        return session.first(
                        "SELECT value FROM setting WHERE key = ?",
                        row -> row.getString(1),
                        KEY_SETTING)
                .map(Base64.getDecoder()::decode);
    }

    private byte[] newKey(Session session) {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        session.update(
                "INSERT INTO setting (key, value, updated_at) VALUES (?, ?, ?)",
                KEY_SETTING,
                Base64.getEncoder().encodeToString(key),
                database.clock().instant());
        return key;
    }
}
