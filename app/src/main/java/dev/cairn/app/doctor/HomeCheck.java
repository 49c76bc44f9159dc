package dev.cairn.app.doctor;

import dev.cairn.app.composition.Composition;
import dev.cairn.app.composition.Refused;
import dev.cairn.app.home.PrivateFolder;
import dev.cairn.app.terminal.Json;
import dev.cairn.app.terminal.Sizes;
import dev.cairn.llm.gguf.Gguf;
import dev.cairn.llm.gguf.GgufOutcome;
import dev.cairn.memory.Memory;
import dev.cairn.memory.store.StoreException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks at what lies in the data folder; makes nothing there. */
public final class HomeCheck {
    private final Composition cairn;

    public HomeCheck(Composition cairn) {
        this.cairn = cairn;
    }

    public List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        if (Files.exists(cairn.home().database())) {
            findings.addAll(store());
        } else {
            findings.add(
                    new Finding(
                            "database",
                            true,
                            "none yet; the first thing remembered begins it",
                            new Json().with("file", cairn.home().database()).with("bytes", 0)));
        }
        findings.add(model());
        // Opening the store closes its folder to others where it can.
        findings.addFirst(paths());
        return findings;
    }

    private Finding paths() {
        var home = cairn.home();
        var exists = Files.exists(home.folder());
        var usable =
                !exists || (Files.isDirectory(home.folder()) && Files.isWritable(home.folder()));
        var open = isOpenToOthers(home.folder());
        return new Finding(
                "paths",
                usable && !open,
                home.folder()
                        + (exists ? "" : " (not made yet)")
                        + (usable ? "" : ", which cannot be written to")
                        + (open ? ", which other users of this machine may look into" : ""),
                new Json()
                        .with("home", home.folder())
                        .with("openToOthers", open)
                        .with("database", home.database())
                        .with("index", home.index())
                        .with("models", home.models())
                        .with("settings", home.settings())
                        .with("log", home.log()));
    }

    private static boolean isOpenToOthers(Path folder) {
        try {
            return PrivateFolder.isOpenToOthers(folder);
        } catch (IOException e) {
            return false;
        }
    }

    private List<Finding> store() {
        Memory memory;
        try {
            memory = cairn.memory();
        } catch (Refused | StoreException e) {
            var words =
                    e instanceof StoreException store
                            ? store.reason().sentence()
                            : String.valueOf(e.getMessage());
            return List.of(
                    new Finding(
                            "database",
                            false,
                            words,
                            new Json()
                                    .with("file", cairn.home().database())
                                    .with("trouble", words)));
        }
        return List.of(database(memory), index());
    }

    private Finding database(Memory memory) {
        var episodes = memory.episodes().count();
        var bytes = size(cairn.home().database());
        var unreadable = memory.unreadable();
        return new Finding(
                "database",
                true,
                "%d memories, %s".formatted(episodes, Sizes.bytes(bytes))
                        + (unreadable == 0
                                ? ""
                                : "; %d could not be read for facts".formatted(unreadable)),
                new Json()
                        .with("file", cairn.home().database())
                        .with("bytes", bytes)
                        .with("episodes", episodes)
                        .with("unreadForFacts", memory.unread())
                        .with("unreadableForFacts", unreadable));
    }

    /** The index can be made anew at any time, so that it is missing is no fault. */
    private Finding index() {
        var folder = cairn.home().index();
        var present = Files.isDirectory(folder);
        var bytes = present ? sizeOfAll(folder) : 0;
        return new Finding(
                "index",
                true,
                present ? Sizes.bytes(bytes) : "none yet; the first question makes it",
                new Json().with("folder", folder).with("present", present).with("bytes", bytes));
    }

    private Finding model() {
        try {
            var name = cairn.models().inUse();
            if (name.isEmpty()) {
                return new Finding(
                        "model",
                        true,
                        "none in use; answers are quotes from memory",
                        new Json().with("inUse", null));
            }
            var chosen = cairn.models().find(name.get());
            if (chosen.isEmpty()) {
                return unusable(name.get(), name.get() + " is in use, but not installed");
            }
            return switch (Gguf.read(chosen.get().file())) {
                case GgufOutcome.Sound(var header) ->
                        new Finding(
                                "model",
                                true,
                                "%s (%s, %s)"
                                        .formatted(
                                                header.name(),
                                                header.quantisation(),
                                                Sizes.bytes(header.fileBytes())),
                                new Json()
                                        .with("inUse", name)
                                        .with("file", header.file())
                                        .with("bytes", header.fileBytes())
                                        .with("architecture", header.architecture())
                                        .with("quantisation", header.quantisation()));
                case GgufOutcome.Unusable(var _, var sentence) -> unusable(name.get(), sentence);
            };
        } catch (IOException e) {
            return unusable("", String.valueOf(e.getMessage()));
        }
    }

    private static Finding unusable(String name, String sentence) {
        return new Finding(
                "model", false, sentence, new Json().with("inUse", name).with("trouble", sentence));
    }

    private static long sizeOfAll(Path folder) {
        var bytes = 0L;
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                bytes += size(file);
            }
        } catch (IOException e) {
            // What cannot be listed cannot be counted.
        }
        return bytes;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }
}
