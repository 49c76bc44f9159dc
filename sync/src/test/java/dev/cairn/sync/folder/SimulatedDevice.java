package dev.cairn.sync.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.Memory;
import dev.cairn.memory.MemoryOpening;
import dev.cairn.memory.Space;
import dev.cairn.memory.exchange.ExportFilter;
import dev.cairn.memory.recall.Ranking;
import dev.cairn.sync.LetterEmbedder;

import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A store of its own with a clock of its own, and its end of a folder that is carried about. */
final class SimulatedDevice implements AutoCloseable {
    final String name;
    final Path home;
    final Path folder;
    final Hands clock;
    private Memory memory;

    /** A clock that is set by hand. */
    static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-03-10T12:00:00Z");

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }

    SimulatedDevice(String name, Path home, Path folder) {
        this.name = name;
        this.home = home;
        this.folder = folder;
        this.clock = new Hands();
        this.memory = open();
    }

    private Memory open() {
        var opening = Memory.open(home, clock, new LetterEmbedder(), Ranking.standard());
        assertThat(opening).isInstanceOf(MemoryOpening.Opened.class);
        return ((MemoryOpening.Opened) opening).memory();
    }

    Memory memory() {
        return memory;
    }

    Space space() {
        return memory.spaces().first();
    }

    OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    void restart() {
        memory.close();
        memory = open();
    }

    void learn() {
        memory.learn(Optional.empty(), () -> false);
    }

    void say(String text) {
        memory.episodes().capture(space(), text, now());
        learn();
    }

    FolderSync sharing() {
        return new FolderSync(memory, name);
    }

    SyncOutcome sync() {
        try {
            return sharing().sync(folder, Optional.empty(), SyncProgress.UNWATCHED, () -> false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SyncReport synced() {
        var outcome = sync();
        assertThat(outcome).isInstanceOf(SyncOutcome.Done.class);
        return ((SyncOutcome.Done) outcome).report();
    }

    /**
     * Everything that devices must agree on, by kind; what is made anew on each (numbers of facts,
     * windows, links) is left out.
     */
    Map<String, Set<String>> state() {
        Map<String, Set<String>> all = new LinkedHashMap<>();
        memory.exports()
                .read(
                        ExportFilter.NONE,
                        record -> {
                            var fields = record.fields();
                            var status = fields.path("status").asString("");
                            if (!status.equals("current") && !status.equals("superseded")) {
                                // What does not count is dated by nobody any more.
                                fields.remove("validFrom");
                                fields.remove("validTo");
                            }
                            var kept =
                                    switch (record.kind()) {
                                        case "conversations" ->
                                                only(
                                                        fields,
                                                        "id title named currentLeaf pinned"
                                                                + " archivedAt");
                                        case "episodes" ->
                                                only(
                                                        fields,
                                                        "id conversation source role text"
                                                                + " occurredAt");
                                        case "messages" ->
                                                only(
                                                        fields,
                                                        "id conversation parent role text state"
                                                                + " episode");
                                        case "facts" ->
                                                only(
                                                        fields,
                                                        "kind text subject attribute value status"
                                                            + " validFrom validTo pinned evidence");
                                        case "claims" ->
                                                only(
                                                        fields,
                                                        "episode from to text attribute value"
                                                            + " manner correction fromDay toDay");
                                        case "corrections" -> only(fields, "id text");
                                        default -> "";
                                    };
                            if (!kept.isEmpty()) {
                                all.computeIfAbsent(record.kind(), _ -> new TreeSet<>()).add(kept);
                            }
                        });
        return all;
    }

    private static String only(ObjectNode fields, String names) {
        var kept = new ArrayList<String>();
        for (var name : List.of(names.split(" "))) {
            kept.add(name + "=" + fields.path(name));
        }
        return String.join(" ", kept);
    }

    @Override
    public void close() {
        memory.close();
    }
}
