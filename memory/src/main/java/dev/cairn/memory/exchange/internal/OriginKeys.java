package dev.cairn.memory.exchange.internal;

import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys for what has no id where it comes from: HMAC-SHA-256 (RFC 2104) of the content, so that
 * nobody without the store can try words against them after those were forgotten. Thread-safe.
 */
public final class OriginKeys {
    private static final String SETTING = "origin key";

    /** 128 bits of the code are enough never to meet twice. */
    private static final int BYTES = 16;

    private final Database database;
    private @Nullable SecretKeySpec secret;

    public OriginKeys(Database database) {
        this.database = database;
    }

    /** A key that begins with the prefix. */
    public String of(String prefix, String content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(secret());
            var code = mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
            return prefix
                    + ":"
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(java.util.Arrays.copyOf(code, BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private synchronized SecretKeySpec secret() {
        if (secret == null) {
            secret = new SecretKeySpec(database.write(this::stored), "HmacSHA256");
        }
        return secret;
    }

    private byte[] stored(Session session) {
        var stored =
                session.first(
                        "SELECT value FROM setting WHERE key = ?",
                        row -> row.getString(1),
                        SETTING);
        if (stored.isPresent()) {
            return Base64.getDecoder().decode(stored.get());
        }
        var fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        session.update(
                "INSERT INTO setting (key, value, updated_at) VALUES (?, ?, ?)",
                SETTING,
                Base64.getEncoder().encodeToString(fresh),
                database.clock().instant());
        return fresh;
    }
}
