package dev.cairn.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Two homes that share a folder, as a user at the command line meets it. */
class SyncTest {
    private Path folder = Path.of("not yet");
    private Cairn laptop = Cairn.at(Path.of("not yet"));
    private Cairn desktop = Cairn.at(Path.of("not yet"));

    @BeforeEach
    void beginTwoHomes(@TempDir Path temporary) throws IOException {
        folder = Files.createDirectory(temporary.resolve("shared"));
        laptop = Cairn.at(temporary.resolve("laptop"));
        desktop = Cairn.at(temporary.resolve("desktop"));
    }

    private String words(String text) throws IOException {
        return Files.writeString(folder.resolveSibling("words.txt"), text + "\n").toString();
    }

    @Test
    void twoDevicesPairByWordsAndTellEachOtherWhatTheyKnow() throws IOException {
        laptop.run("capture", "Anna moved to Berlin in May 2025.").well();
        var paired = laptop.run("sync", "--pair", folder.toString(), "--json").json();
        assertThat(paired.path("folder").asString()).isEqualTo(folder.toString());
        var words = paired.path("passphrase").asString();
        assertThat(words.split(" ")).hasSize(8);

        var first = laptop.run("sync", "--json").json();
        assertThat(first.path("sent").asLong()).isPositive();
        assertThat(first.path("received").asLong()).isZero();
        assertThat(first.path("conflicts").asLong()).isZero();

        var joined =
                desktop.run(
                                "sync",
                                folder.toString(),
                                "--passphrase-file",
                                words(words),
                                "--name",
                                "desk",
                                "--json")
                        .json();
        assertThat(joined.path("received").asLong()).isPositive();
        assertThat(desktop.run("recall", "Where does Anna live?").well().out()).contains("Berlin");

        desktop.run("capture", "Tom works at Acme.").well();
        assertThat(desktop.run("sync").well().out()).contains("Sent ").contains("received 0");
        assertThat(laptop.run("sync", "--json").json().path("received").asLong()).isPositive();

        var devices = laptop.run("sync", "--devices", "--json").json().path("devices");
        assertThat(devices.size()).isEqualTo(2);
        assertThat(devices.path(0).path("thisOne").asBoolean()).isTrue();
        assertThat(devices.path(1).path("name").asString()).isEqualTo("desk");
        assertThat(devices.path(1).path("upToDate").asBoolean()).isTrue();
        assertThat(devices.path(1).path("lastExchange").asString()).startsWith("20");
        assertThat(laptop.run("sync", "--devices").well().out()).contains("desk: last exchange");

        assertThat(laptop.run("sync", "--leave").well().out()).contains("shared no longer");
        assertThat(laptop.run("sync", "--leave").failure(1)).contains("not shared");
        assertThat(laptop.run("sync").failure(2)).contains("which folder");
    }

    @Test
    void whatIsWrongIsOneSentenceAndNothingIsShared() throws IOException {
        laptop.run("capture", "I live in Bonn.").well();
        laptop.run("sync", "--pair", folder.toString()).well();
        laptop.run("sync").well();
        var there = folder.toString();
        assertThat(desktop.run("sync", there, "--passphrase-file", words("not these")).failure(1))
                .contains("passphrase is not that of the shared folder");
        assertThat(desktop.run("sync", there).failure(1)).contains("not shared yet");
        assertThat(desktop.run("sync", "--pair", there).failure(1)).contains("join them");
        assertThat(desktop.run("sync").failure(2)).contains("which folder");
        assertThat(laptop.run("sync", there + "/elsewhere").failure(1)).contains("there is no");
        assertThat(desktop.run("sync", "--devices", there, "--json").json().path("devices").size())
                .isZero();
    }

    @Test
    void aDamagedBundleIsSaidBesideWhatCame() throws IOException {
        laptop.run("capture", "I live in Bonn.").well();
        var paired = laptop.run("sync", "--pair", folder.toString(), "--json").json();
        laptop.run("sync").well();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(one -> one.toString().endsWith(".bundle")).toList()) {
                var bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
            }
        }
        var joined =
                desktop.run(
                                "sync",
                                folder.toString(),
                                "--passphrase-file",
                                words(paired.path("passphrase").asString()),
                                "--json")
                        .json();
        assertThat(joined.path("received").asLong()).isZero();
        assertThat(joined.path("notes").path(0).asString()).contains("damaged");
    }
}
