package dev.cairn.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.app.capture.Spool;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

@Timeout(60)
class CapturingTest {
    @TempDir private Path home;

    @Test
    void whileAnotherProgramHoldsTheStoreACaptureIsKeptAndGoesInWithTheNext() throws SQLException {
        Cairn.at(home).run("capture", "the first").well();
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("cairn.db"));
                var statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            var told = Cairn.at(home).run("capture", "held up", "--json").json();
            assertThat(told.path("waiting").asBoolean()).isTrue();
            assertThat(told.path("id").isNull()).isTrue();
            statement.execute("ROLLBACK");
        }
        assertThat(new Spool(home.resolve("waiting")).waiting()).isEqualTo(1);
        Cairn.at(home).run("capture", "the next").well();
        assertThat(new Spool(home.resolve("waiting")).waiting()).isZero();
        assertThat(
                        Cairn.at(home)
                                .run("doctor", "--json")
                                .json()
                                .path("database")
                                .path("episodes")
                                .asInt())
                .isEqualTo(3);
    }

    @Test
    void aWindowThatCannotBeShownIsSaid() {
        assertThat(Cairn.at(home).run("capture", "--window").failure(1)).contains("no display");
    }

    @Test
    void theDoctorTellsOfWindowCapturesTrayAndHotkey() {
        var told = Cairn.at(home).run("doctor", "--json").json();
        assertThat(told.path("ok").asBoolean()).isTrue();
        assertThat(told.path("window").path("running").asBoolean()).isFalse();
        assertThat(told.path("captures").path("waiting").asInt()).isZero();
        assertThat(told.path("tray").path("kind").asString()).isEqualTo("none");
        assertThat(told.path("hotkey").path("keys").asString()).isEqualTo("Ctrl+Alt+Space");
    }
}
