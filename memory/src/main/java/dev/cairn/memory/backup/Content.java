package dev.cairn.memory.backup;

import dev.cairn.memory.store.internal.Session;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A digest of everything in a database: each table's rows in the order they are stored. */
final class Content {
    private Content() {}

    static byte[] of(Session session) {
        var digest = sha256();
        var tables =
                session.list(
                        """
                        SELECT name FROM sqlite_schema
                        WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name
                        """,
                        row -> row.getString(1));
        for (var table : tables) {
            digest.update(table.getBytes(StandardCharsets.UTF_8));
            session.each(
                    "SELECT * FROM " + table,
                    row -> {
                        var columns = row.getMetaData().getColumnCount();
                        for (var i = 1; i <= columns; i++) {
                            update(digest, row.getObject(i));
                        }
                    });
        }
        return digest.digest();
    }

    private static void update(MessageDigest digest, @Nullable Object value) {
        var bytes =
                switch (value) {
                    case null -> new byte[] {0};
                    case byte[] blob -> blob;
                    default -> String.valueOf(value).getBytes(StandardCharsets.UTF_8);
                };
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
