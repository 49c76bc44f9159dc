package dev.cairn.app.window;

import dev.cairn.ui.settings.HomeDesk;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What lies in the data folder, and how large it is. Thread-safe. */
final class FolderSizes {
    private static final List<String> ORDER =
            List.of("store", "index", "models", "backups", "other");

    private final Path folder;

    FolderSizes(Path folder) {
        this.folder = folder;
    }

    /** The store with what SQLite keeps beside it. */
    long ofStore() throws IOException {
        return sums().getOrDefault("store", 0L);
    }

    List<HomeDesk.Share> shares() throws IOException {
        var sums = sums();
        return ORDER.stream()
                .map(what -> new HomeDesk.Share(what, sums.getOrDefault(what, 0L)))
                .toList();
    }

    private Map<String, Long> sums() throws IOException {
        var sums = new LinkedHashMap<String, Long>();
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        sums.merge(what(folder.relativize(file)), attributes.size(), Long::sum);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) {
                        // It went away while it was looked at.
                        return FileVisitResult.CONTINUE;
                    }
                });
        return sums;
    }

    private static String what(Path inside) {
        var first = inside.getName(0).toString();
        if (first.startsWith("cairn.db")) {
            return "store";
        }
        return ORDER.contains(first) && inside.getNameCount() > 1 ? first : "other";
    }
}
