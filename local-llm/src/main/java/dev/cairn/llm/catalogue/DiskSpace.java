package dev.cairn.llm.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much room a disk has. */
@FunctionalInterface
public interface DiskSpace {
    /** Bytes that can be written beside {@code file}, whose folder exists. */
    long usableBytes(Path file) throws IOException;

    /** What the operating system says. */
    static DiskSpace ofThisMachine() {
        return file -> Files.getFileStore(file.toAbsolutePath().getParent()).getUsableSpace();
    }
}
