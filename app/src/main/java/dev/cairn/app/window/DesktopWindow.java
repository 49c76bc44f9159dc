package dev.cairn.app.window;

import dev.cairn.app.composition.Composition;
import dev.cairn.app.composition.Refused;
import dev.cairn.app.instance.Claim;
import dev.cairn.app.instance.Instance;
import dev.cairn.app.instance.InstancePlace;
import dev.cairn.app.instance.Request;
import dev.cairn.app.instance.Running;
import dev.cairn.llm.text.StopSignal;
import dev.cairn.memory.backup.Backups;
import dev.cairn.ui.shell.AtHand;
import dev.cairn.ui.work.TroubleException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** The windows over this program's memory and models, of which there is one for a data folder. */
public final class DesktopWindow implements Window {
    private static final Logger LOG = LoggerFactory.getLogger(DesktopWindow.class);

    /** For a program that has just been started itself. */
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    @Override
    public int show(Composition cairn, Start start) {
        var place = InstancePlace.of(cairn.home(), start.environment());
        return switch (Instance.claim(place)) {
            case Claim.Second(var other) -> handOver(other, start);
            case Claim.First(var instance) -> {
                // What ends the program waits until the socket is gone as well.
                try (var work = cairn.ending().work();
                        instance) {
                    yield show(cairn, start, Optional.of(instance), work.signal());
                }
            }
            case Claim.Unknown(var sentence) -> {
                LOG.warn("{}", sentence);
                try (var work = cairn.ending().work()) {
                    yield show(cairn, start, Optional.empty(), work.signal());
                }
            }
        };
    }

    private static int handOver(Running other, Start start) {
        var request =
                switch (start.how()) {
                    case WINDOW -> new Request.Open();
                    case CAPTURE -> new Request.Capture(start.text());
                    case HIDDEN -> new Request.Stay();
                };
        if (other.askUntil(request, PATIENCE).filter(reply -> reply.done()).isEmpty()) {
            throw new Refused(
                    "Cairn runs on this data folder already, but does not answer; end it, and start"
                            + " again");
        }
        return 0;
    }

    private static int show(
            Composition cairn, Start start, Optional<Instance> instance, StopSignal ending) {
        var door = new Door();
        instance.ifPresent(one -> one.listen(door));
        try {
            var restored = showOnce(cairn, start, start.how(), door, ending, _ -> {});
            while (restored.isPresent()) {
                var came = restored.get();
                // A restored store is opened where the last one was closed: in its window.
                restored =
                        showOnce(
                                cairn,
                                start,
                                Start.How.WINDOW,
                                door,
                                ending,
                                open -> open.restored(came));
            }
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        } catch (TroubleException e) {
            throw new Refused(lowered(e.trouble().sentence()));
        } catch (UnsupportedOperationException e) {
            throw new Refused("the display cannot be used; cairn chat works without one");
        }
    }

    /** As failures are told on the command line. */
    private static String lowered(String sentence) {
        var first = sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
        return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    }

    /** What came of the backup for which it shall be shown again; empty when it has ended. */
    private static Optional<AtHand.Restored> showOnce(
            Composition cairn,
            Start start,
            Start.How how,
            Door door,
            StopSignal ending,
            Consumer<AtHand> first)
            throws InterruptedException {
        Optional<String> backup;
        try (var residence = new Residence(cairn, start);
                var _ = ending.onStop(residence::abandon)) {
            door.leadTo(residence);
            residence.run(how, first);
            backup = residence.restored();
        }
        return backup.map(name -> restore(cairn, name));
    }

    /** A store that is restored must not be open: all is closed, and opened anew when asked for. */
    private static AtHand.Restored restore(Composition cairn, String name) {
        cairn.close();
        var outcome = Backups.restore(cairn.home().folder(), name, cairn.clock());
        LOG.info("restoring a backup: {}", outcome.getClass().getSimpleName());
        return switch (outcome) {
            case Backups.Restoring.Restored _ -> AtHand.Restored.DONE;
            case Backups.Restoring.InUse _ -> AtHand.Restored.IN_USE;
            case Backups.Restoring.Unknown _, Backups.Restoring.Unusable _ ->
                    AtHand.Restored.UNUSABLE;
        };
    }
}
