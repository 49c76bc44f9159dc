package dev.cairn.memory.store.internal;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What was forgotten, without a word of it: hashes keyed with a secret of this store, by which an
 * import is kept from bringing it back. Runs inside the caller's transaction.
 */
public final class Tombstones {
    private static final String KEY_SETTING = "tombstone key";
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
        put(session, kind, number, hash(session, ofText(text, said)), now);
    }

    /** Notes that what came from there shall not come again. */
    public void addOrigin(Session session, String originKey, Instant now) {
        put(session, "origin", database.nextId(), hash(session, ofOrigin(originKey)), now);
    }

    private static void put(
            Session session, String kind, long number, byte @Nullable [] hash, Instant now) {
        session.update(INSERT, number, kind, hash, now);
    }

    /** Whether these words were forgotten. */
    public boolean holds(Session session, String text, Instant said) {
        // The first version of the store hashed the bare text.
        return holds(session, ofText(text, said)) || (isTelling(text) && holds(session, text));
    }

    /** Whether what comes from there was forgotten. */
    public boolean holdsOrigin(Session session, String originKey) {
        return holds(session, ofOrigin(originKey));
    }

    private boolean holds(Session session, String hashed) {
        return session.number(
                        "SELECT EXISTS (SELECT 1 FROM tombstone WHERE keyed_hash = ?)",
                        hash(session, hashed))
                == 1;
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

    private static String ofOrigin(String originKey) {
        return "origin " + originKey;
    }

    /** Other programs change spaces and invisible characters on the way, but not words. */
    private static String folded(String text) {
        var normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        return SPACES.matcher(INVISIBLE.matcher(normal).replaceAll("")).replaceAll(" ").strip();
    }

    /**
     * HMAC-SHA-256 (RFC 2104): knows the same words again, but cannot be tried without the store.
     */
    private byte[] hash(Session session, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(session), "HmacSHA256"));
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
