package dev.cairn.app.home;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Folders and files that nobody but this user may look into. */
public final class PrivateFolder {
    private static final Logger LOG = LoggerFactory.getLogger(PrivateFolder.class);
    private static final Set<PosixFilePermission> FOLDER =
            PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE =
            PosixFilePermissions.fromString("rw-------");

    private PrivateFolder() {}

    /**
     * Makes a folder of this user's alone where there is none, and closes one to others that stands
     * open to them. A link in its place is refused: another user could have laid it in a shared
     * folder.
     */
    public static Path made(Path folder) throws IOException {
        if (!posix(folder)) {
            return Files.createDirectories(folder);
        }
        var parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try {
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(FOLDER));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                throw e;
            }
            // Only the owner can do this, so a folder of somebody else's ends here.
            Files.setPosixFilePermissions(folder, FOLDER);
        }
        return folder;
    }

    /**
     * Makes the folder of one person's data, or closes the one that is there; it may be a link to
     * where there is more room. Where the folder is somebody else's it stays as it is, and {@link
     * #isOpenToOthers} tells.
     */
    public static void keep(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            made(folder);
        } else if (isOpenToOthers(folder)) {
            try {
                Files.setPosixFilePermissions(folder, FOLDER);
            } catch (FileSystemException e) {
                LOG.warn("the data folder stands open to other users and cannot be closed");
            }
        }
    }

    /** Whether other users of this machine may look into a folder. */
    public static boolean isOpenToOthers(Path folder) throws IOException {
        return posix(folder)
                && Files.isDirectory(folder)
                && !FOLDER.containsAll(Files.getPosixFilePermissions(folder));
    }

    /** Closes a file to everybody else, where the file system knows of users. */
    public static void close(Path file) throws IOException {
        if (posix(file)) {
            Files.setPosixFilePermissions(file, FILE);
        }
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
