package dev.cairn.sync.imports.internal;

import dev.cairn.memory.exchange.ArchiveRecord;
import dev.cairn.sync.archive.ArchiveException;
import dev.cairn.sync.archive.ArchiveScan;
import dev.cairn.sync.archive.Passphrase;
import dev.cairn.sync.archive.UnsealingStream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Cairn's own archive, sealed or not. */
public final class ArchiveReader implements Reader {
    private final Path file;
    private final Optional<Passphrase> passphrase;

    public ArchiveReader(Path file, Optional<Passphrase> passphrase) {
        this.file = file;
        this.passphrase = passphrase;
    }

    /** Whether a file is sealed. */
    public static boolean isSealed(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return UnsealingStream.isSealed(in.readNBytes(8));
        }
    }

    @Override
    public void read(Source source, Intake intake) throws IOException {
        var visitor =
                new ArchiveScan.Visitor() {
                    @Override
                    public void record(ArchiveRecord record, String where) {
                        intake.record(record, where);
                    }

                    @Override
                    public void skipped(String where, String why) {
                        intake.skipped(where, why);
                    }
                };
        try (var in = open(intake)) {
            new ArchiveScan(visitor).read(in);
        } catch (ArchiveException e) {
            throw new Unreadable(e.sentence());
        }
    }

    private InputStream open(Intake intake) throws IOException {
        var sealed = isSealed(file);
        if (sealed && passphrase.isEmpty()) {
            throw new Unreadable("the archive is sealed; it needs its passphrase");
        }
        var in = new CountedStream(new BufferedInputStream(Files.newInputStream(file)), intake);
        return sealed ? new UnsealingStream(in, passphrase.get()) : in;
    }
}
