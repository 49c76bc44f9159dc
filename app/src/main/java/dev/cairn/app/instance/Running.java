package dev.cairn.app.instance;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;

/** The program that runs on a data folder, as another process reaches it. Thread-safe. */
public final class Running {
    private static final Duration PAUSE = Duration.ofMillis(40);

    private final InstancePlace place;

    public Running(InstancePlace place) {
        this.place = place;
    }

    /** Asks once; empty where no program runs there, or it does not answer in time. */
    public Optional<Reply> ask(Request request, Duration patience) {
        var socket = place.known();
        if (socket.isEmpty()) {
            return Optional.empty();
        }
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX);
                var _ = Deadline.on(channel, patience)) {
            channel.connect(UnixDomainSocketAddress.of(socket.get()));
            Frame.write(channel, request.written());
            return Optional.of(Reply.read(Frame.read(channel)));
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    /** Asks again and again until there is an answer: a program that just starts needs a moment. */
    public Optional<Reply> askUntil(Request request, Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        while (true) {
            var left = Duration.ofNanos(end - System.nanoTime());
            var answer = left.isPositive() ? ask(request, left) : Optional.<Reply>empty();
            if (answer.isPresent() || !left.isPositive()) {
                return answer;
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
    }
}
