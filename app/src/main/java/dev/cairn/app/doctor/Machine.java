package dev.cairn.app.doctor;

import dev.cairn.app.terminal.Json;
import dev.cairn.app.terminal.Sizes;
import dev.cairn.llm.text.MachineMemory;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What is to be said of the machine and of this process. */
public final class Machine {
    /** What llama.cpp and ONNX Runtime make use of. */
    private static final List<String> FEATURES =
            List.of("sse4_2", "avx", "avx2", "f16c", "fma", "avx512f", "avx512_vnni", "asimd");

    /** The libraries whose version explains a fault. */
    private static final List<String> LIBRARIES =
            List.of("sqlite-jdbc", "lucene-core", "onnxruntime", "llama", "javafx-base", "picocli");

    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[^/\\\\]*)\\.jar");
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    /** Tables of sockets by protocol, as proc(5) describes them. */
    private static final Path NETWORK = Path.of("/proc/self/net");

    /** The column of a socket's number in these tables. */
    private static final int INODE = 9;

    private Machine() {}

    public static Finding versions(String program) {
        var java = Runtime.version().toString();
        var system =
                "%s %s (%s)"
                        .formatted(
                                System.getProperty("os.name"),
                                System.getProperty("os.version"),
                                System.getProperty("os.arch"));
        return new Finding(
                "versions",
                true,
                "Cairn %s, Java %s, %s".formatted(program, java, system),
                new Json()
                        .with("cairn", program)
                        .with("java", java)
                        .with("system", system)
                        .with("libraries", libraries()));
    }

    /** As the names of the files on the class path tell. */
    private static Map<String, String> libraries() {
        var versions = new LinkedHashMap<String, String>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            var jar = JAR.matcher(new File(entry).getName());
            if (jar.matches() && LIBRARIES.contains(jar.group(1))) {
                versions.put(jar.group(1), jar.group(2));
            }
        }
        return versions;
    }

    /** llama.cpp's library for 64-bit Intel and AMD needs AVX2; embeddings need less. */
    public static Finding processor() {
        var cores = Runtime.getRuntime().availableProcessors();
        var free = MachineMemory.ofThisMachine().usableBytes();
        var features = features();
        var intel = List.of("amd64", "x86_64").contains(System.getProperty("os.arch"));
        var suits = !intel || features.isEmpty() || features.contains("avx2");
        return new Finding(
                "cpu",
                suits,
                "%d cores, %s of memory free%s%s"
                        .formatted(
                                cores,
                                Sizes.bytes(free),
                                features.isEmpty() ? "" : ", " + String.join(" ", features),
                                suits ? "" : "; without avx2 no text model can run"),
                new Json()
                        .with("cores", cores)
                        .with("memoryFreeBytes", free)
                        .with("features", features));
    }

    private static List<String> features() {
        try (var lines = Files.lines(PROCESSORS)) {
            var present =
                    lines.filter(line -> line.startsWith("flags") || line.startsWith("Features"))
                            .findFirst()
                            .map(line -> line.substring(line.indexOf(':') + 1).strip())
                            .map(line -> new TreeSet<>(Arrays.asList(line.split(" "))))
                            .orElseGet(TreeSet::new);
            return FEATURES.stream().filter(present::contains).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /**
     * Counts the sockets of this process that speak a network protocol: it has no reason to hold
     * any. Sockets between processes, and the pair that Java itself keeps, reach nobody outside.
     */
    public static Finding sockets() {
        var open = 0;
        try (var descriptors = Files.newDirectoryStream(DESCRIPTORS)) {
            var networked = networked();
            for (var descriptor : descriptors) {
                open += isSocket(descriptor, networked) ? 1 : 0;
            }
        } catch (IOException e) {
            return new Finding(
                    "sockets",
                    true,
                    "cannot be counted on this system",
                    new Json().with("open", null));
        }
        return new Finding(
                "sockets",
                open == 0,
                open == 0 ? "none open" : open + " open",
                new Json().with("open", open));
    }

    /** The numbers of all sockets of network protocols that this process could hold. */
    private static Set<String> networked() throws IOException {
        var numbers = new HashSet<String>();
        for (var protocol : List.of("tcp", "tcp6", "udp", "udp6", "raw", "raw6")) {
            var table = NETWORK.resolve(protocol);
            if (Files.exists(table)) {
                for (var line : Files.readAllLines(table)) {
                    var columns = line.strip().split("\\s+");
                    if (columns.length > INODE) {
                        numbers.add("socket:[" + columns[INODE] + "]");
                    }
                }
            }
        }
        return numbers;
    }

    /** Standard streams may be sockets that a parent made; those are not ours. */
    private static boolean isSocket(Path descriptor, Set<String> networked) {
        var inherited = descriptor.getFileName().toString().matches("[012]");
        try {
            return !inherited && networked.contains(Files.readSymbolicLink(descriptor).toString());
        } catch (IOException e) {
            // Closed meanwhile, as the one that reads the folder is.
            return false;
        }
    }
}
