package dev.cairn.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Nobody else with an account on the machine looks into a memory. */
class OneUserTest {
    @TempDir Path folder;

    @BeforeEach
    void onlyWhereFilesKnowOfUsers() {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void aDataFolderIsMadeForOneUser() throws IOException {
        var home = folder.resolve("new");
        Cairn.at(home).run("capture", "My door is green.").well();
        assertThat(permissions(home)).isEqualTo("rwx------");
    }

    @Test
    void aDataFolderThatStoodOpenIsClosed() throws IOException {
        var home = Files.createDirectory(folder.resolve("old"));
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        Cairn.at(home).run("capture", "My door is green.").well();
        assertThat(permissions(home)).isEqualTo("rwx------");
        assertThat(Cairn.at(home).run("doctor").well().out()).doesNotContain("other users");
    }

    @Test
    void aLinkToAnotherPlaceStaysALink() throws IOException {
        var there = Files.createDirectory(folder.resolve("there"));
        var home = Files.createSymbolicLink(folder.resolve("link"), there);
        Cairn.at(home).run("capture", "My door is green.").well();
        assertThat(home).isSymbolicLink();
        assertThat(permissions(there)).isEqualTo("rwx------");
    }
}
