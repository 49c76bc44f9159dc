package dev.cairn.app.instance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.app.home.Home;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

@Timeout(30)
class InstanceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @TempDir private Path folder;

    private final List<Request> asked = new CopyOnWriteArrayList<>();

    private Reply handle(Request request) {
        asked.add(request);
        return new Reply(true, 42, 7);
    }

    private InstancePlace place(Path home, Map<String, String> environment) {
        return new InstancePlace(new Home(home), environment, folder.resolve("tmp"));
    }

    private InstancePlace place() {
        return place(folder.resolve("home"), Map.of());
    }

    private static Instance first(InstancePlace place) {
        return ((Claim.First) Instance.claim(place)).instance();
    }

    @Test
    void theSecondStartHandsItsArgumentsToTheFirst() {
        try (var first = first(place())) {
            first.listen(this::handle);
            var second = Instance.claim(place());
            assertThat(second).isInstanceOf(Claim.Second.class);
            var other = ((Claim.Second) second).other();
            var words = "Müller & Söhne\n\"quoted\" \ud83c\udf31";
            assertThat(other.ask(new Request.Capture(words), PATIENCE))
                    .contains(new Reply(true, 42, 7));
            other.ask(new Request.Open(), PATIENCE);
            assertThat(asked).containsExactly(new Request.Capture(words), new Request.Open());
        }
    }

    @Test
    void whenTheFirstHasEndedTheNextIsFirstAndNothingIsLeft() {
        var place = place();
        first(place).close();
        assertThat(place.known()).isEmpty();
        assertThat(new Running(place).ask(new Request.Open(), PATIENCE)).isEmpty();
        first(place).close();
    }

    @Test
    void aSocketThatADeadProgramLeftIsReplaced() throws IOException {
        var place = place();
        Path socket;
        try (var dead = first(place)) {
            socket = dead.socket();
            Files.copy(place.address(), folder.resolve("address"));
        }
        // A server that is closed leaves its file, as a killed process does.
        ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                .bind(UnixDomainSocketAddress.of(socket))
                .close();
        Files.copy(folder.resolve("address"), place.address());
        assertThat(Files.exists(socket)).isTrue();
        assertThat(new Running(place).ask(new Request.Open(), PATIENCE)).isEmpty();
        try (var next = first(place)) {
            next.listen(this::handle);
            assertThat(new Running(place).ask(new Request.Open(), PATIENCE)).isPresent();
        }
    }

    @Test
    void socketAndFolderAreOfThisUserAlone() throws IOException {
        var running = Files.createDirectories(folder.resolve("home").resolve("run"));
        Files.setPosixFilePermissions(running, PosixFilePermissions.fromString("rwxrwxrwx"));
        try (var first = first(place())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(running)))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(first.socket())))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aLongPathWithSpacesAndUmlautsHasAShortSocket() {
        var home = folder.resolve("Änne Müller ".repeat(9)).resolve("Daten & Mehr");
        try (var first = first(place(home, Map.of()))) {
            first.listen(this::handle);
            assertThat(first.socket().toString().getBytes(StandardCharsets.UTF_8).length)
                    .isLessThanOrEqualTo(InstancePlace.MOST_BYTES);
            assertThat(new Running(place(home, Map.of())).ask(new Request.Stay(), PATIENCE))
                    .isPresent();
        }
    }

    @Test
    void twoDataFoldersHaveTwoProgramsInOneSession() throws IOException {
        var session = Files.createDirectory(folder.resolve("session"));
        Files.setPosixFilePermissions(session, PosixFilePermissions.fromString("rwx------"));
        var environment = Map.of("XDG_RUNTIME_DIR", session.toString());
        try (var one = first(place(folder.resolve("one"), environment));
                var other = first(place(folder.resolve("other"), environment))) {
            assertThat(one.socket()).hasParent(session);
            assertThat(other.socket()).hasParent(session).isNotEqualTo(one.socket());
            one.listen(this::handle);
            // A start from elsewhere, such as a timer, knows nothing of the session's folder.
            var elsewhere = new Running(place(folder.resolve("one"), Map.of()));
            assertThat(elsewhere.ask(new Request.Stay(), PATIENCE)).isPresent();
        }
    }

    @Test
    void aSessionsFolderThatIsOpenToOthersIsNotUsed() throws IOException {
        var session = Files.createDirectory(folder.resolve("open"));
        Files.setPosixFilePermissions(session, PosixFilePermissions.fromString("rwxrwxrwx"));
        try (var first =
                first(
                        place(
                                folder.resolve("home"),
                                Map.of("XDG_RUNTIME_DIR", session.toString())))) {
            assertThat(first.socket().startsWith(session)).isFalse();
        }
    }

    @Test
    void aGuestThatSaysNothingHoldsNobodyUpAndIsShownOut() throws IOException {
        try (var first = first(place());
                var silent = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            first.listen(this::handle);
            silent.connect(UnixDomainSocketAddress.of(first.socket()));
            silent.write(ByteBuffer.wrap(new byte[] {0, 0}));
            assertThat(new Running(place()).ask(new Request.Open(), PATIENCE)).isPresent();
            assertThat(silent.read(ByteBuffer.allocate(1))).isEqualTo(-1);
        }
    }

    @Test
    void framesThatAreTooLargeOrNoJsonAreShownOut() throws IOException {
        try (var first = first(place())) {
            first.listen(this::handle);
            for (var bytes :
                    List.of(
                            frame(Integer.MAX_VALUE, ""),
                            frame(-5, ""),
                            frame(0, ""),
                            frame(3, "no!"),
                            frame(Frame.MOST_BYTES + 1, "x"))) {
                try (var hostile = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                    hostile.connect(UnixDomainSocketAddress.of(first.socket()));
                    hostile.write(ByteBuffer.wrap(bytes));
                    assertThat(isShownOut(hostile)).isTrue();
                }
            }
            assertThat(asked).isEmpty();
            assertThat(new Running(place()).ask(new Request.Open(), PATIENCE)).isPresent();
        }
    }

    private static boolean isShownOut(SocketChannel guest) throws IOException {
        try {
            return guest.read(ByteBuffer.allocate(1)) == -1;
        } catch (SocketException e) {
            // Reset: what it said was not even read to its end.
            return true;
        }
    }

    private static byte[] frame(int length, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(4 + bytes.length).putInt(length).put(bytes).array();
    }

    @Test
    void whatThisVersionDoesNotKnowIsAnsweredWithNo() throws IOException {
        try (var first = first(place());
                var guest = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            first.listen(this::handle);
            guest.connect(UnixDomainSocketAddress.of(first.socket()));
            Frame.write(guest, "{\"do\":\"fly\"}");
            assertThat(Reply.read(Frame.read(guest)).done()).isFalse();
        }
    }

    @Test
    void moreGuestsThanAUserHasHandsDoNotPileUp() throws IOException {
        var guests = new ArrayList<SocketChannel>();
        try (var first = first(place())) {
            first.listen(this::handle);
            for (var i = 0; i < 40; i++) {
                var guest = SocketChannel.open(StandardProtocolFamily.UNIX);
                guests.add(guest);
                guest.connect(UnixDomainSocketAddress.of(first.socket()));
            }
            assertThat(new Running(place()).askUntil(new Request.Open(), Duration.ofSeconds(10)))
                    .isPresent();
        } finally {
            for (var guest : guests) {
                guest.close();
            }
        }
    }

    @Test
    void aFirstThatHangsIsGivenUp() throws IOException {
        var place = place();
        try (var first = first(place)) {
            // Nobody listens behind the door.
            var from = System.nanoTime();
            assertThat(new Running(place).ask(new Request.Open(), Duration.ofMillis(300)))
                    .isEmpty();
            assertThat(Duration.ofNanos(System.nanoTime() - from))
                    .isLessThan(Duration.ofSeconds(3));
            assertThat(first.socket()).exists();
        }
    }

    @Test
    void aDataFolderThatCannotBeUsedIsSaidAndNoException() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "in the way");
        assertThat(Instance.claim(place(file, Map.of()))).isInstanceOf(Claim.Unknown.class);
    }
}
