package dev.cairn.sync.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.Id;
import dev.cairn.memory.Memory;
import dev.cairn.memory.episode.Role;
import dev.cairn.memory.fact.FactStatus;
import dev.cairn.memory.review.Edit;
import dev.cairn.sync.archive.UnsealingStream;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/**
 * Some days of three devices that share a memory through folders which something carries between
 * them, now and then, in any order, not always whole and not always at all.
 */
final class Simulation implements AutoCloseable {
    private static final List<String> CITIES =
            List.of("Bonn", "Berlin", "Mainz", "Leeds", "Porto", "Turin", "Ghent", "Lyon");
    private static final List<String> NAMES = List.of("Anna", "Tom", "Priya", "Ines", "Karl");
    private static final List<String> FIRMS = List.of("Acme", "Siemens", "Bosch", "Lidl", "Ikea");

    private final Random random;
    private final List<SimulatedDevice> devices = new ArrayList<>();
    private final List<String> secrets = new ArrayList<>();
    private final TreeSet<String> forgotten = new TreeSet<>();
    private final byte[] key = new byte[32];

    /**
     * @param keyFile the name and content of a key: to make one takes Argon2id a while
     */
    Simulation(long seed, Path folder, long circle, byte[] keyFile) throws IOException {
        this.random = new Random(seed);
        for (var name : List.of("laptop", "desktop", "stick")) {
            var shared = Files.createDirectories(folder.resolve("shared-" + name));
            Files.write(shared.resolve("cairn-%s.key".formatted(digits(circle))), keyFile);
            var device = new SimulatedDevice(name, folder.resolve("home-" + name), shared);
            device.clock.advance(Duration.ofMinutes(random.nextInt(600)));
            device.memory().sharing().join(circle, key, name);
            devices.add(device);
        }
    }

    static String digits(long number) {
        return Id.episode(number).toString().substring(2);
    }

    /** One thing that happens somewhere. */
    void step() throws IOException {
        var device = devices.get(random.nextInt(devices.size()));
        device.clock.advance(Duration.ofMinutes(1 + random.nextInt(90)));
        switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> device.say(sentence());
            case 4, 5 -> talk(device);
            case 6 -> rename(device);
            case 7 -> pin(device);
            case 8 -> edit(device);
            case 9 -> retract(device);
            case 10 -> decide(device);
            case 11 -> forget(device);
            case 12 -> device.restart();
            case 13 -> lose(device);
            case 14, 15, 16 -> carry(false);
            default -> device.synced();
        }
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Sentences that become facts, some with a word in them that nothing else has. */
    private String sentence() {
        var word = "zq" + Integer.toHexString(random.nextInt(1 << 28)) + "x";
        secrets.add(word);
        return switch (random.nextInt(7)) {
            case 0 -> "I live in %s.".formatted(any(CITIES));
            case 1 -> "I moved to %s in %d.".formatted(any(CITIES), 2015 + random.nextInt(10));
            case 2 -> "My sister is called %s.".formatted(any(NAMES));
            case 3 -> "I work at %s.".formatted(any(FIRMS));
            case 4 -> "I like %s.".formatted(word);
            case 5 -> "I am allergic to %s.".formatted(word);
            default -> "The word of the day is %s.".formatted(word);
        };
    }

    private void talk(SimulatedDevice device) {
        var conversations = device.memory().conversations();
        var all = conversations.list(device.space());
        var in =
                all.isEmpty() || random.nextInt(3) == 0
                        ? conversations.create(device.space(), "").id()
                        : any(all).id();
        var question =
                conversations.append(in, Optional.empty(), Role.USER, "", sentence(), device.now());
        conversations.append(
                in,
                Optional.of(question.id()),
                Role.ASSISTANT,
                "",
                "Noted, number %d.".formatted(random.nextInt(100)),
                device.now());
        device.learn();
    }

    private void rename(SimulatedDevice device) {
        var all = device.memory().conversations().list(device.space());
        if (!all.isEmpty()) {
            device.memory().conversations().rename(any(all).id(), "Title " + random.nextInt(1000));
        }
    }

    private List<Id> facts(SimulatedDevice device) {
        return device.memory().facts().list(device.space(), Optional.empty(), true).stream()
                .filter(
                        fact ->
                                fact.status() == FactStatus.CURRENT
                                        || fact.status() == FactStatus.SUPERSEDED)
                .map(fact -> fact.id())
                .toList();
    }

    private void pin(SimulatedDevice device) {
        var all = facts(device);
        if (!all.isEmpty()) {
            device.memory().editing().pin(any(all), random.nextBoolean());
        }
    }

    private void edit(SimulatedDevice device) {
        var all = facts(device);
        if (!all.isEmpty()) {
            var number = random.nextInt(1000);
            device.memory()
                    .editing()
                    .edit(
                            any(all),
                            random.nextBoolean()
                                    ? Edit.text("I say it better, number " + number)
                                    : new Edit(
                                            Optional.empty(),
                                            Optional.of("Value" + number),
                                            Optional.empty(),
                                            Optional.empty(),
                                            false));
        }
    }

    private void retract(SimulatedDevice device) {
        var all = facts(device);
        if (all.isEmpty()) {
            return;
        }
        var fact = any(all);
        device.memory().editing().retract(fact);
        if (random.nextInt(3) == 0) {
            device.memory().editing().undo(fact);
        }
    }

    private void decide(SimulatedDevice device) {
        var waiting = device.memory().inbox().list(device.space());
        if (waiting.isEmpty()) {
            return;
        }
        var one = List.of(any(waiting).fact().id());
        switch (random.nextInt(4)) {
            case 0 -> device.memory().inbox().decline(one);
            case 1 -> {
                device.memory().inbox().accept(one);
                device.memory().inbox().undo(one);
            }
            default -> device.memory().inbox().accept(one);
        }
    }

    private void forget(SimulatedDevice device) {
        var before = words(device.memory());
        var facts = facts(device);
        var conversations = device.memory().conversations().list(device.space());
        if (!facts.isEmpty() && random.nextBoolean()) {
            device.memory().forgetting().forget(List.of(any(facts)));
        } else if (!conversations.isEmpty() && random.nextBoolean()) {
            device.memory().forgetting().forget(List.of(any(conversations).id()));
        } else if (!before.isEmpty()) {
            var word = any(List.copyOf(before));
            var preview = device.memory().forgetting().matching(device.space(), word);
            device.memory().forgetting().forget(preview.ids());
        }
        before.removeAll(words(device.memory()));
        forgotten.addAll(before);
    }

    /** The words that nothing else has which stand in a store. */
    private Set<String> words(Memory memory) {
        var found = new TreeSet<String>();
        memory.exports()
                .read(
                        dev.cairn.memory.exchange.ExportFilter.NONE,
                        record -> {
                            if (record.kind().equals("episodes")) {
                                var text = record.fields().path("text").asString("");
                                secrets.stream().filter(text::contains).forEach(found::add);
                            }
                        });
        return found;
    }

    /** A bundle is lost, cut off or changed on its way to another device, or at its own. */
    private void lose(SimulatedDevice device) throws IOException {
        var files = files(device.folder);
        if (files.isEmpty()) {
            return;
        }
        var file = any(files);
        switch (random.nextInt(3)) {
            case 0 -> Files.delete(file);
            case 1 -> {
                var bytes = Files.readAllBytes(file);
                Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
            }
            default -> {
                var bytes = Files.readAllBytes(file);
                bytes[random.nextInt(bytes.length)] ^= 4;
                Files.write(file, bytes);
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var all = Files.walk(folder, 2)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().endsWith(".key"))
                    .sorted()
                    .toList();
        }
    }

    /**
     * Carries each device's own files to the others: all of them, or some, so that what was written
     * last may come first.
     */
    private void carry(boolean all) throws IOException {
        for (var from : devices) {
            var own = digits(from.memory().sharing().circle().orElseThrow().device());
            var source = from.folder.resolve(own);
            if (!Files.isDirectory(source)) {
                continue;
            }
            for (var to : devices) {
                if (to != from && (all || random.nextInt(3) > 0)) {
                    carry(source, to.folder.resolve(own), all);
                }
            }
        }
    }

    private void carry(Path from, Path to, boolean all) throws IOException {
        Files.createDirectories(to);
        for (var file : files(from)) {
            if (all || random.nextInt(4) > 0) {
                Files.copy(
                        file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        for (var file : files(to)) {
            if (!Files.exists(from.resolve(file.getFileName()))
                    && (all || random.nextInt(3) == 0)) {
                Files.delete(file);
            }
        }
    }

    /** Everything is carried, again and again, until nobody has anything new; then all agree. */
    void settle() throws IOException {
        for (var round = 0; round < 14; round++) {
            var moved = 0L;
            for (var device : devices) {
                device.clock.advance(Duration.ofMinutes(5));
                carry(true);
                var report = device.synced();
                moved += report.received() + report.sent() + report.notes().size();
                device.learn();
            }
            if (moved == 0 && round > 3) {
                return;
            }
        }
        throw new AssertionError(
                "they do not come to rest: "
                        + devices.stream().map(SimulatedDevice::synced).toList());
    }

    void check() throws IOException {
        var first = devices.getFirst().state();
        for (var other : devices.subList(1, devices.size())) {
            var state = other.state();
            for (var kind : first.keySet()) {
                var differing = new TreeSet<>(state.getOrDefault(kind, new TreeSet<>()));
                differing.removeAll(first.get(kind));
                var lacking = new TreeSet<>(first.get(kind));
                lacking.removeAll(state.getOrDefault(kind, new TreeSet<>()));
                assertThat(differing)
                        .as("%s on the %s that are not like these: %s", kind, other.name, lacking)
                        .isEmpty();
            }
            assertThat(state).as("the %s", other.name).isEqualTo(first);
        }
        // Where another device still knew a word from elsewhere, it was not forgotten there.
        for (var device : devices) {
            assertThat(words(device.memory()))
                    .as("words on the %s", device.name)
                    .noneMatch(forgotten::contains);
        }
        for (var device : devices) {
            device.memory().catchUp(() -> false);
            device.restart();
            holdsNothingForgotten(device);
        }
    }

    private void holdsNothingForgotten(SimulatedDevice device) throws IOException {
        if (forgotten.isEmpty()) {
            return;
        }
        try (var all = Files.walk(device.home)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                holdsNothingForgotten(file, Files.readAllBytes(file));
            }
        }
        for (var file : files(device.folder)) {
            if (file.getFileName().toString().endsWith(".bundle")) {
                try (var in =
                        new GZIPInputStream(new UnsealingStream(Files.newInputStream(file), key))) {
                    holdsNothingForgotten(file, in.readAllBytes());
                }
            }
        }
    }

    private void holdsNothingForgotten(Path file, byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        assertThat(forgotten).as("in %s", file).noneMatch(word -> text.contains(word));
    }

    boolean forgot() {
        return !forgotten.isEmpty();
    }

    @Override
    public void close() {
        devices.forEach(SimulatedDevice::close);
    }
}
