package dev.cairn.app.window;

import static dev.cairn.app.window.Told.done;
import static dev.cairn.app.window.Told.told;

import dev.cairn.app.about.Parts;
import dev.cairn.app.composition.Composition;
import dev.cairn.app.doctor.HomeCheck;
import dev.cairn.app.doctor.Machine;
import dev.cairn.memory.Memory;
import dev.cairn.memory.Space;
import dev.cairn.memory.backup.Backup;
import dev.cairn.memory.decay.DecaySettings;
import dev.cairn.memory.review.Policy;
import dev.cairn.ui.settings.HomeDesk;
import dev.cairn.ui.settings.Preferences;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Settings and copies, as the window asks for them. Thread-safe. */
final class Household implements HomeDesk {
    private final Composition cairn;
    private final Memory memory;
    private final CurrentSpace space;
    private final WindowFile file;
    private final FolderSizes sizes;
    private volatile Optional<String> restored = Optional.empty();

    Household(
            Composition cairn,
            Memory memory,
            CurrentSpace space,
            WindowFile file,
            FolderSizes sizes) {
        this.cairn = cairn;
        this.memory = memory;
        this.space = space;
        this.file = file;
        this.sizes = sizes;
    }

    /** The backup that shall take the store's place once the window is closed. */
    Optional<String> restored() {
        return restored;
    }

    @Override
    public Preferences preferences() {
        return file.preferences();
    }

    @Override
    public void prefer(Preferences preferences) {
        done(() -> file.prefer(preferences));
    }

    @Override
    public List<Space> spaces() {
        return told(space::all);
    }

    @Override
    public Space space() {
        return space.get();
    }

    @Override
    public void enter(String name) {
        done(() -> space.enter(name));
    }

    @Override
    public Policy policy() {
        return told(() -> memory.policies().of(space.get()));
    }

    @Override
    public void set(Policy policy) {
        done(() -> memory.policies().set(space.get(), policy));
    }

    @Override
    public DecaySettings decay() {
        return told(() -> memory.decay().settings());
    }

    @Override
    public void choose(DecaySettings settings) {
        done(() -> memory.decay().choose(settings));
    }

    @Override
    public List<Share> sizes() {
        return told(sizes::shares);
    }

    @Override
    public List<Backup> backups() {
        return told(() -> memory.backups().list());
    }

    @Override
    public Backup backUp() {
        return told(() -> memory.backups().make(Backup.Occasion.ASKED));
    }

    @Override
    public void restoreAfterwards(String backup) {
        restored = Optional.of(backup);
    }

    @Override
    public List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        for (var one : new HomeCheck(cairn).findings()) {
            findings.add(new Finding(one.name(), one.well(), one.words()));
        }
        for (var one : List.of(Machine.processor(), Machine.sockets())) {
            findings.add(new Finding(one.name(), one.well(), one.words()));
        }
        return List.copyOf(findings);
    }

    @Override
    public List<Part> parts() {
        return Parts.shipped().stream()
                .map(part -> new Part(part.title(), part.licence()))
                .toList();
    }
}
