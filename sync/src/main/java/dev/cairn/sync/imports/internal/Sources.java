package dev.cairn.sync.imports.internal;

import dev.cairn.sync.imports.Skipped;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Opens what is to be imported. */
public final class Sources {
    private static final int MOST_FILES = 200_000;
    private static final int DEEPEST = 32;
    private static final int BUFFER = 1 << 16;

    private Sources() {}

    /**
     * Opens a file, a folder or a zip.
     *
     * @throws Unreadable when it is none of them
     */
    public static Source open(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return folder(path);
        }
        if (!Files.isRegularFile(path)) {
            throw new Unreadable(
                    Files.exists(path) ? path + " is no file" : "there is no file " + path);
        }
        return isZip(path)
                ? zip(path)
                : new Opened(List.of(new OnDisk(path, nameOf(path))), List.of(), () -> {});
    }

    private static String nameOf(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static boolean isZip(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            var head = in.readNBytes(4);
            return head.length == 4
                    && head[0] == 'P'
                    && head[1] == 'K'
                    && ((head[2] == 3 && head[3] == 4) || (head[2] == 5 && head[3] == 6));
        }
    }

    private interface Closing {
        void close() throws IOException;
    }

    private record Opened(List<Item> items, List<Skipped> leftOut, Closing closing)
            implements Source {
        @Override
        public void close() throws IOException {
            closing.close();
        }
    }

    private record OnDisk(Path path, String name) implements Source.Item {
        @Override
        public long size() {
            return path.toFile().length();
        }

        @Override
        public Instant modified() {
            return Instant.ofEpochMilli(path.toFile().lastModified());
        }

        @Override
        public InputStream open() throws IOException {
            return new BufferedInputStream(Files.newInputStream(path), BUFFER);
        }
    }

    private static Source folder(Path root) throws IOException {
        var items = new ArrayList<Source.Item>();
        var leftOut = new ArrayList<Skipped>();
        Files.walkFileTree(
                root,
                java.util.Set.of(),
                DEEPEST,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes is) {
                        // .obsidian, .git, .trash: settings and rubbish, not notes.
                        var hidden = !folder.equals(root) && nameOf(folder).startsWith(".");
                        return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
                        var name = root.relativize(file).toString().replace('\\', '/');
                        if (is.isSymbolicLink()) {
                            leftOut.add(new Skipped(name, "a link may lead anywhere"));
                        } else if (is.isDirectory()) {
                            leftOut.add(new Skipped(name, "folders are nested too deeply"));
                        } else if (is.isRegularFile() && !nameOf(file).startsWith(".")) {
                            items.add(new OnDisk(file, name));
                        }
                        if (items.size() > MOST_FILES) {
                            throw new Unreadable(
                                    "there are more than %d files in %s"
                                            .formatted(MOST_FILES, root));
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException why) {
                        leftOut.add(
                                new Skipped(root.relativize(file).toString(), "it cannot be read"));
                        return FileVisitResult.CONTINUE;
                    }
                });
        items.sort(Comparator.comparing(Source.Item::name));
        return new Opened(items, leftOut, () -> {});
    }

    private static Source zip(Path path) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            throw new Unreadable(path.getFileName() + " is a damaged or cut-off zip");
        }
        try {
            var items = new ArrayList<Source.Item>();
            var leftOut = new ArrayList<Skipped>();
            var entries = zip.entries();
            while (entries.hasMoreElements()) {
                var entry = entries.nextElement();
                if (items.size() + leftOut.size() > MOST_FILES) {
                    throw new Unreadable(
                            "there are more than %d files in the zip".formatted(MOST_FILES));
                }
                if (entry.isDirectory()) {
                    continue;
                }
                if (leadsElsewhere(entry.getName())) {
                    leftOut.add(
                            new Skipped(
                                    "file %d in the zip"
                                            .formatted(items.size() + leftOut.size() + 1),
                                    "its name leads out of the zip"));
                } else {
                    items.add(new Zipped(zip, entry, entry.getName().replace('\\', '/')));
                }
            }
            items.sort(Comparator.comparing(Source.Item::name));
            return new Opened(items, leftOut, zip::close);
        } catch (RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /** Nothing is unpacked by its name, and yet such a name means no good. */
    private static boolean leadsElsewhere(String name) {
        var parts = List.of(name.replace('\\', '/').split("/", -1));
        return parts.contains("..")
                || name.startsWith("/")
                || name.startsWith("\\")
                || name.matches("^[A-Za-z]:.*")
                || name.indexOf('\0') >= 0;
    }

    private record Zipped(ZipFile zip, java.util.zip.ZipEntry entry, String name)
            implements Source.Item {
        @Override
        public long size() {
            return Math.max(0, entry.getSize());
        }

        @Override
        public Instant modified() {
            return entry.getTime() < 0 ? Instant.EPOCH : Instant.ofEpochMilli(entry.getTime());
        }

        @Override
        public InputStream open() throws IOException {
            return new BufferedInputStream(
                    new UnpackedStream(zip.getInputStream(entry), name, entry.getCompressedSize()),
                    BUFFER);
        }
    }
}
