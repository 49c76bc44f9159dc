package dev.cairn.sync.folder;

import dev.cairn.memory.Memory;
import dev.cairn.memory.sharing.Circle;
import dev.cairn.memory.sharing.Peer;
import dev.cairn.memory.sharing.Sharing;
import dev.cairn.sync.archive.Passphrase;
import dev.cairn.sync.folder.internal.Amiss;
import dev.cairn.sync.folder.internal.Exchange;
import dev.cairn.sync.folder.internal.SharedFolder;
import dev.cairn.sync.folder.internal.Words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Shares a memory with the owner's other devices through a folder that something else carries
 * (docs/FORMAT.md, decision 34). The folder holds sealed files only. Thread-safe; every method
 * blocks on the disk, and an exchange until it is done.
 */
public final class FolderSync {
    private final Memory memory;
    private final Sharing sharing;
    private final String name;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param name what this device is called among the others, until it has joined
     */
    public FolderSync(Memory memory, String name) {
        this.memory = memory;
        this.sharing = memory.sharing();
        this.name = name;
    }

    /** Whether this store is shared with others. */
    public boolean isShared() {
        return sharing.circle().isPresent();
    }

    /**
     * Begins to share through a folder, which is made where there is none; where this store shares
     * through it already, the folder gets another passphrase.
     *
     * @throws IOException when the folder cannot be read or written
     */
    public PairingOutcome pair(Path folder) throws IOException {
        Files.createDirectories(folder);
        var shared = new SharedFolder(folder);
        var circle = sharing.circle();
        var there = shared.circles();
        if (!there.isEmpty() && circle.filter(own -> there.contains(own.number())).isEmpty()) {
            return new PairingOutcome.Refused(
                    "%s is shared by other devices already; join them with their passphrase"
                            .formatted(folder));
        }
        var words = Words.fresh(random);
        try (var passphrase = Passphrase.of(words.toCharArray())) {
            found(shared, passphrase);
        }
        return new PairingOutcome.Paired(words);
    }

    /** Puts this store's key into a folder; a store that was not shared gets one. */
    private Circle found(SharedFolder shared, Passphrase passphrase) throws IOException {
        var secret = new byte[32];
        random.nextBytes(secret);
        var own = sharing.circle();
        var key =
                own.map(circle -> new SharedFolder.Key(circle.number(), circle.secret()))
                        .orElseGet(
                                () ->
                                        new SharedFolder.Key(
                                                sharing.newNumber(),
                                                HexFormat.of().formatHex(secret)));
        shared.writeKey(key, passphrase);
        return own.isPresent() ? own.get() : join(key);
    }

    private Circle join(SharedFolder.Key key) {
        return sharing.join(key.circle(), HexFormat.of().parseHex(key.secret()), name);
    }

    /**
     * Takes in what the other devices wrote, and writes what is new here. The first time with a
     * folder it takes the passphrase: to join, or to begin where nobody shares through it yet.
     *
     * @param stop ends the work between two bundles
     * @throws IOException when the folder cannot be read or written; what had come stays
     */
    public SyncOutcome sync(
            Path folder,
            Optional<Passphrase> passphrase,
            SyncProgress progress,
            BooleanSupplier stop)
            throws IOException {
        var turn = sharing.begin();
        if (turn.isEmpty()) {
            return new SyncOutcome.Busy();
        }
        try (var _ = turn.get()) {
            var circle = enter(folder, passphrase);
            var exchange = new Exchange(memory, new SharedFolder(folder), circle, progress, stop);
            return exchange.run()
                    ? new SyncOutcome.Done(exchange.report())
                    : new SyncOutcome.Cancelled(exchange.report());
        } catch (Amiss e) {
            return new SyncOutcome.Refused(e.sentence());
        }
    }

    private Circle enter(Path folder, Optional<Passphrase> passphrase) throws IOException, Amiss {
        var own = sharing.circle();
        if (!Files.isDirectory(folder)) {
            var parent = folder.toAbsolutePath().getParent();
            if (own.isPresent() || parent == null || !Files.isDirectory(parent)) {
                throw new Amiss(
                        "there is no folder %s; is what it lies on there?".formatted(folder));
            }
            if (passphrase.isPresent()) {
                Files.createDirectory(folder);
            }
        }
        var shared = new SharedFolder(folder);
        var there = Files.isDirectory(folder) ? shared.circles() : List.<Long>of();
        if (own.isPresent() && there.contains(own.get().number())) {
            if (passphrase.isPresent()) {
                shared.readKey(own.get().number(), passphrase.get());
            }
            return own.get();
        }
        if (passphrase.isEmpty()) {
            throw new Amiss(
                    own.isPresent()
                            ? "%s is not the folder that this memory is shared through"
                                    .formatted(folder)
                            : "this memory is not shared yet; name a passphrase, or begin with sync"
                                    + " --pair");
        }
        if (there.isEmpty()) {
            return found(shared, passphrase.get());
        }
        if (own.isPresent()) {
            throw new Amiss(
                    "%s is shared by other devices than those that this memory is shared with"
                            .formatted(folder));
        }
        return join(opened(shared, there, passphrase.get()));
    }

    /** Two devices may have begun at once: then there are two keys, and one fits. */
    private static SharedFolder.Key opened(
            SharedFolder shared, List<Long> circles, Passphrase passphrase)
            throws IOException, Amiss {
        Amiss last = null;
        for (var circle : circles) {
            try {
                return shared.readKey(circle, passphrase);
            } catch (Amiss e) {
                last = e;
            }
        }
        throw last == null ? new Amiss("the shared folder has no key") : last;
    }

    /** Gives this device another name among the others. */
    public void rename(String newName) {
        sharing.rename(newName);
    }

    /** Ends the sharing of this store; its memory stays as it is, and so does the folder. */
    public void leave() {
        sharing.leave();
    }

    /**
     * The devices that share this memory, this one first.
     *
     * @param folder where it is there, what the devices say of themselves in it is asked too
     */
    public List<Device> devices(Path folder) throws IOException {
        var circle = sharing.circle();
        if (circle.isEmpty()) {
            return List.of();
        }
        var shared = new SharedFolder(folder);
        var secret = Sharing.secret(circle.get());
        var own = circle.get();
        var devices = new ArrayList<Device>();
        devices.add(
                new Device(
                        SharedFolder.digits(own.device()),
                        own.name(),
                        true,
                        shared.state(own.device(), secret).flatMap(FolderSync::at),
                        sharing.waiting() == 0));
        var there = Files.isDirectory(folder) ? shared.devices() : List.<Long>of();
        var peers = sharing.peers();
        for (var peer : peers) {
            devices.add(device(shared, secret, peer));
        }
        for (var device : there) {
            if (device != own.device() && peers.stream().noneMatch(one -> one.device() == device)) {
                devices.add(
                        device(shared, secret, new Peer(device, "", 0, 0, Optional.empty(), 0)));
            }
        }
        devices.sort(
                Comparator.comparing((Device one) -> !one.isThis())
                        .thenComparing(Device::name)
                        .thenComparing(Device::id));
        return devices;
    }

    private static Device device(SharedFolder shared, byte[] secret, Peer peer) {
        var state = shared.state(peer.device(), secret);
        var said = state.map(one -> one.fields().path("name").asString("")).orElse("");
        boolean upToDate =
                state.map(
                                one ->
                                        SharedFolder.number(
                                                                one.fields()
                                                                        .path("generation")
                                                                        .asString(""))
                                                        == peer.generation()
                                                && one.fields().path("written").asLong(-1)
                                                        == peer.applied())
                        .orElse(peer.applied() > 0);
        return new Device(
                SharedFolder.digits(peer.device()),
                said.isEmpty() ? peer.name() : said,
                false,
                state.flatMap(FolderSync::at).or(peer::heardAt),
                upToDate);
    }

    private static Optional<Instant> at(SharedFolder.State state) {
        try {
            return Optional.of(Instant.parse(state.fields().path("at").asString("")));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
