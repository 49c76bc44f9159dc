package dev.cairn.memory.store.internal;

import dev.cairn.memory.store.StoreException;

import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One connection with its prepared statements. Belongs to one thread at a time; {@link Database}
 * hands it out. Parameters may be String, Long, Integer, Double, byte[], Boolean, Instant (stored
 * as milliseconds) or null.
 */
public final class Session implements AutoCloseable {
    private static final int KEPT_STATEMENTS = 200;

    /** Makes a value of the row the cursor stands on. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final Connection connection;
    private final Map<String, PreparedStatement> statements =
            new LinkedHashMap<>(64, .75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, PreparedStatement> eldest) {
                    if (size() <= KEPT_STATEMENTS) {
                        return false;
                    }
                    closeQuietly(eldest.getValue());
                    return true;
                }
            };

    Session(Connection connection) {
        this.connection = connection;
    }

    /** Runs a statement that changes rows; returns how many. */
    public int update(String sql, @Nullable Object... parameters) {
        try {
            return bound(sql, parameters).executeUpdate();
        } catch (SQLException e) {
            throw failure(sql, e);
        }
    }

    public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        var result = new ArrayList<T>();
        each(sql, row -> result.add(reader.read(row)), parameters);
        return result;
    }

    /** Feeds each row to a consumer, for results that should not be held whole. */
    public void each(String sql, RowVisitor visitor, @Nullable Object... parameters) {
        try (var rows = bound(sql, parameters).executeQuery()) {
            while (rows.next()) {
                visitor.visit(rows);
            }
        } catch (SQLException e) {
            throw failure(sql, e);
        }
    }

    /** Sees one row. */
    public interface RowVisitor {
        void visit(ResultSet row) throws SQLException;
    }

    /** The first row, if there is one. */
    public <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        try (var rows = bound(sql, parameters).executeQuery()) {
            return rows.next() ? Optional.ofNullable(reader.read(rows)) : Optional.empty();
        } catch (SQLException e) {
            throw failure(sql, e);
        }
    }

    /** The driver ends a statement that failed: kept, it would fail at every later use as well. */
    private StoreException failure(String sql, SQLException e) {
        var failed = statements.remove(sql);
        if (failed != null) {
            closeQuietly(failed);
        }
        return failure(e);
    }

    /** The number a query like {@code SELECT count(*)} gives; 0 where it gives no row. */
    public long number(String sql, @Nullable Object... parameters) {
        return first(sql, row -> row.getLong(1), parameters).orElse(0L);
    }

    /** Runs statements that have no parameters and no result, such as a migration's. */
    void script(String sql) {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private PreparedStatement bound(String sql, @Nullable Object... parameters)
            throws SQLException {
        var statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (var i = 0; i < parameters.length; i++) {
            switch (parameters[i]) {
                case Instant instant -> statement.setLong(i + 1, instant.toEpochMilli());
                case Boolean truth -> statement.setInt(i + 1, truth ? 1 : 0);
                case byte[] bytes -> statement.setBytes(i + 1, bytes);
                case null -> statement.setObject(i + 1, null);
                default -> statement.setObject(i + 1, parameters[i]);
            }
        }
        return statement;
    }

    @Override
    public void close() {
        statements.values().forEach(Session::closeQuietly);
        statements.clear();
        closeQuietly(connection);
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            // A connection that will not close is given up: its file locks end with the process.
            org.slf4j.LoggerFactory.getLogger(Session.class).warn("close failed", e);
        }
    }

    /** Turns a driver's exception into ours; its message holds codes and names of columns only. */
    static StoreException failure(SQLException e) {
        var code =
                e instanceof SQLiteException sqlite
                        ? sqlite.getResultCode()
                        : SQLiteErrorCode.UNKNOWN_ERROR;
        var reason =
                switch (code.name().split("_")[1]) {
                    case "BUSY", "LOCKED" -> StoreException.Reason.LOCKED;
                    case "READONLY", "CANTOPEN", "PERM", "AUTH" -> StoreException.Reason.READ_ONLY;
                    case "FULL" -> StoreException.Reason.FULL;
                    case "CORRUPT", "NOTADB" -> StoreException.Reason.CORRUPT;
                    default -> StoreException.Reason.OTHER;
                };
        return new StoreException(reason, code.name(), e);
    }
}
