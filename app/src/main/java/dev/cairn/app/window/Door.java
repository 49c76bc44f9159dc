package dev.cairn.app.window;

import dev.cairn.app.instance.Reply;
import dev.cairn.app.instance.Request;

import org.jspecify.annotations.Nullable;

import java.util.OptionalLong;
import java.util.function.Function;

/** Answers later starts for the residence that is there now. Thread-safe. */
final class Door implements Function<Request, Reply> {
    private volatile @Nullable Residence residence;

    void leadTo(Residence now) {
        residence = now;
    }

    @Override
    public Reply apply(Request request) {
        var here = residence;
        if (here == null) {
            return reply(false, 0);
        }
        return switch (request) {
            case Request.Open _ -> done(here::open);
            case Request.Stay _ -> done(here::stay);
            case Request.Capture(var text) -> done(() -> here.capture(text));
            case Request.Changed _ -> done(here::changed);
            case Request.Quit _ -> done(here::quit);
            case Request.Started _ -> measured(here.started());
            case Request.Timed _ -> measured(here.timed());
        };
    }

    private static Reply done(Runnable what) {
        what.run();
        return reply(true, 0);
    }

    private static Reply measured(OptionalLong millis) {
        return reply(millis.isPresent(), millis.orElse(0));
    }

    private static Reply reply(boolean done, long millis) {
        return new Reply(done, ProcessHandle.current().pid(), millis);
    }
}
