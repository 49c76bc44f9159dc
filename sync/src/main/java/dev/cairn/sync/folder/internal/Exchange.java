package dev.cairn.sync.folder.internal;

import dev.cairn.memory.Memory;
import dev.cairn.memory.sharing.Circle;
import dev.cairn.memory.sharing.Peer;
import dev.cairn.memory.sharing.Sharing;
import dev.cairn.sync.folder.SyncProgress;
import dev.cairn.sync.folder.SyncReport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/** One exchange: reads what the others wrote, then writes what they lack. */
public final class Exchange {
    /** A bundle may be on its way once; amiss twice, it is asked for anew. */
    private static final int AMISS_FOR_GOOD = 2;

    private final Memory memory;
    private final Sharing sharing;
    private final SharedFolder folder;
    private final byte[] secret;
    private final SyncProgress progress;
    private final BooleanSupplier stop;
    private final List<String> notes = new ArrayList<>();
    private Circle circle;
    private long sent;
    private long received;
    private long conflicts;
    private int read;
    private int wrote;

    public Exchange(
            Memory memory,
            SharedFolder folder,
            Circle circle,
            SyncProgress progress,
            BooleanSupplier stop) {
        this.memory = memory;
        this.sharing = memory.sharing();
        this.folder = folder;
        this.circle = circle;
        this.secret = Sharing.secret(circle);
        this.progress = progress;
        this.stop = stop;
    }

    public SyncReport report() {
        return new SyncReport(sent, received, conflicts, notes);
    }

    /** False where it was stopped. */
    public boolean run() throws IOException {
        lookAtOwn();
        sent = sharing.waiting();
        if (!receive()) {
            sent = 0;
            return false;
        }
        if (!send()) {
            return false;
        }
        tell();
        return true;
    }

    /** Bundles of ours that are lost are written again; ones that we never wrote are another's. */
    private void lookAtOwn() throws IOException {
        var files = folder.bundles(circle.device());
        boolean another =
                !files.isEmpty()
                        && (files.lastKey() > circle.generation()
                                || files
                                        .getOrDefault(circle.generation(), new TreeMap<>())
                                        .keySet()
                                        .stream()
                                        .anyMatch(number -> number >= circle.written()));
        if (another) {
            sharing.becomeAnother();
            circle = sharing.circle().orElseThrow();
            notes.add(
                    "this store is a copy of another, or was set back: it goes on as a device of"
                            + " its own");
            return;
        }
        var own = files.getOrDefault(circle.generation(), new TreeMap<>());
        if (own.size() < circle.written() || isAskedFor()) {
            sharing.writeAnew();
        }
    }

    private boolean isAskedFor() throws IOException {
        for (var device : folder.devices()) {
            var asked =
                    folder.state(device, secret)
                            .map(
                                    state ->
                                            state.fields()
                                                    .path("amiss")
                                                    .path(SharedFolder.digits(circle.device()))
                                                    .asString(""))
                            .orElse("");
            if (!asked.isEmpty() && SharedFolder.number(asked) == circle.generation()) {
                return true;
            }
        }
        return false;
    }

    private boolean receive() throws IOException {
        boolean forgotten = false;
        try {
            for (var device : folder.devices()) {
                if (device == circle.device()) {
                    continue;
                }
                var peer = peer(device);
                var from = new From(peer);
                forgotten |= from.read();
                sharing.noteTrouble(device, peer.name(), from.amiss);
                if (stop.getAsBoolean()) {
                    return false;
                }
            }
            return true;
        } finally {
            if (forgotten) {
                memory.forgetting().cleanUp();
            }
        }
    }

    private Peer peer(long device) {
        return sharing.peers().stream()
                .filter(one -> one.device() == device)
                .findFirst()
                .orElseGet(
                        () ->
                                new Peer(
                                        device,
                                        folder.state(device, secret)
                                                .map(
                                                        state ->
                                                                state.fields()
                                                                        .path("name")
                                                                        .asString(""))
                                                .orElse(""),
                                        0,
                                        0,
                                        Optional.empty(),
                                        0));
    }

    /** The reading of one device's bundles. */
    private final class From {
        private final Peer peer;
        private boolean amiss;
        private boolean forgotten;

        From(Peer peer) {
            this.peer = peer;
        }

        private String called() {
            return peer.name().isEmpty() ? "another device" : "\"" + peer.name() + "\"";
        }

        /** Returns whether something was forgotten by it. */
        boolean read() throws IOException {
            var all = folder.bundles(peer.device());
            all.headMap(peer.generation()).clear();
            // The newest of which the first has come; until then an older one goes on.
            var whole =
                    all.descendingMap().entrySet().stream()
                            .filter(
                                    one ->
                                            one.getKey() == peer.generation()
                                                    || one.getValue().containsKey(0L))
                            .findFirst();
            if (whole.isEmpty()) {
                amiss = !all.isEmpty();
                if (amiss) {
                    notes.add("the first bundle of %s is not here yet".formatted(called()));
                }
                return false;
            }
            var generation = whole.get().getKey();
            var files = whole.get().getValue();
            var next = generation == peer.generation() ? peer.applied() : 0;
            while (!stop.getAsBoolean() && files.containsKey(next)) {
                if (!take(generation, next, files.get(next))) {
                    return forgotten;
                }
                next++;
            }
            if (!files.isEmpty() && files.lastKey() > next && !stop.getAsBoolean()) {
                amiss = true;
                notes.add(
                        "bundle %d of %s is missing; what follows it waits"
                                .formatted(next, called()));
            }
            return forgotten;
        }

        private boolean take(long generation, long number, Path file) throws IOException {
            try {
                var bundle = BundleFile.read(file, secret);
                var head = bundle.head();
                if (head.circle() != circle.number()
                        || head.device() != peer.device()
                        || head.generation() != generation
                        || head.number() != number) {
                    throw new Amiss("is not what its name says");
                }
                if (sharing.isFromTheFuture(head)) {
                    notes.add(
                            "what %s wrote is held back: its clock says %s"
                                    .formatted(called(), head.writtenAt()));
                    return false;
                }
                var taken = sharing.take(bundle);
                if (taken.isEmpty()) {
                    return false;
                }
                received += taken.get().received();
                conflicts += taken.get().conflicts();
                forgotten |= taken.get().forgotten();
                progress.at(SyncProgress.Doing.READING, ++read);
                return true;
            } catch (Amiss e) {
                amiss = true;
                notes.add("bundle %d of %s %s".formatted(number, called(), e.sentence()));
                return false;
            } catch (NoSuchFileException e) {
                // Its device has written all anew since we looked.
                return false;
            }
        }
    }

    private boolean send() throws IOException {
        Files.createDirectories(folder.of(circle.device()));
        for (var next = sharing.next(); next.isPresent(); next = sharing.next()) {
            if (stop.getAsBoolean()) {
                return false;
            }
            var head = next.get().head();
            BundleFile.write(
                    folder.bundle(head.device(), head.generation(), head.number()),
                    next.get(),
                    secret);
            sharing.written();
            progress.at(SyncProgress.Doing.WRITING, ++wrote);
        }
        circle = sharing.circle().orElseThrow();
        deleteOlder();
        return true;
    }

    /** Bundles of before the generation that is whole now: all they hold is in it. */
    private void deleteOlder() throws IOException {
        for (var older : folder.bundles(circle.device()).headMap(circle.generation()).values()) {
            for (var file : older.values()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private void tell() throws IOException {
        var amiss = new LinkedHashMap<String, Object>();
        for (var peer : sharing.peers()) {
            if (peer.troubles() >= AMISS_FOR_GOOD) {
                folder.bundles(peer.device()).keySet().stream()
                        .reduce((_, later) -> later)
                        .ifPresent(
                                generation ->
                                        amiss.put(
                                                SharedFolder.digits(peer.device()),
                                                SharedFolder.digits(generation)));
            }
        }
        folder.writeState(
                circle.device(),
                secret,
                Map.of(
                        "device", SharedFolder.digits(circle.device()),
                        "name", circle.name(),
                        "at", memory.sharing().now().toString(),
                        "generation", SharedFolder.digits(circle.generation()),
                        "written", circle.written(),
                        "amiss", amiss));
    }
}
