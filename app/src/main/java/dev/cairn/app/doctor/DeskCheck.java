package dev.cairn.app.doctor;

import dev.cairn.app.capture.Spool;
import dev.cairn.app.composition.Composition;
import dev.cairn.app.home.Settings;
import dev.cairn.app.hotkey.Grab;
import dev.cairn.app.hotkey.Hotkeys;
import dev.cairn.app.hotkey.Keys;
import dev.cairn.app.instance.InstancePlace;
import dev.cairn.app.instance.Reply;
import dev.cairn.app.instance.Request;
import dev.cairn.app.instance.Running;
import dev.cairn.app.terminal.Json;
import dev.cairn.app.tray.Trays;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks how the program can be at hand on this desktop. None of it is a fault. */
public final class DeskCheck {
    private static final Duration PATIENCE = Duration.ofMillis(800);
    private static final String OWN = "a shortcut of the desktop can run cairn capture --window";

    private final Composition cairn;
    private final Map<String, String> environment;
    private final String system;

    /**
     * @param system as {@code os.name} tells
     */
    public DeskCheck(Composition cairn, Map<String, String> environment, String system) {
        this.cairn = cairn;
        this.environment = environment;
        this.system = system;
    }

    public List<Finding> findings() {
        var place = InstancePlace.of(cairn.home(), environment);
        var running = new Running(place).ask(new Request.Started(), PATIENCE);
        return List.of(instance(place, running), captures(), tray(), hotkey(running.isPresent()));
    }

    private static Finding instance(InstancePlace place, Optional<Reply> running) {
        var socket = place.known();
        var words =
                running.map(one -> "running, process " + one.process())
                        .orElse(
                                socket.isEmpty()
                                        ? "not running"
                                        : "not running; what the last one left behind is replaced"
                                                + " at the next start");
        return new Finding(
                "window",
                true,
                words,
                new Json()
                        .with("running", running.isPresent())
                        .with("process", running.map(Reply::process))
                        .with("socket", socket));
    }

    private Finding captures() {
        var folder = cairn.home().waiting();
        var waiting = new Spool(folder).waiting();
        return new Finding(
                "captures",
                true,
                waiting == 0 ? "none wait for the store" : waiting + " wait for the store",
                new Json()
                        .with("waiting", waiting)
                        .with("folder", Files.isDirectory(folder) ? folder : null));
    }

    private Finding tray() {
        var kind = Trays.kind(environment, system);
        return new Finding(
                "tray",
                true,
                switch (kind) {
                    case BUS -> "the desktop shows icons of programs (StatusNotifierItem)";
                    case XEMBED -> "the desktop shows icons of programs (XEmbed)";
                    case OF_THE_SYSTEM -> "the system shows icons of programs";
                    case NONE -> "this desktop has none; closing the window ends the program";
                },
                new Json().with("kind", kind.said()));
    }

    private Finding hotkey(boolean running) {
        Optional<String> wanted;
        try {
            wanted = cairn.settings().read().atHand().keys();
        } catch (IOException e) {
            wanted = Settings.AtHand.usual().keys();
        }
        var details = new Json().with("keys", wanted);
        if (wanted.isEmpty()) {
            return new Finding("hotkey", true, "none is set; " + OWN, details.with("state", "off"));
        }
        var said = wanted.get();
        if (running) {
            return new Finding(
                    "hotkey",
                    true,
                    said + ", as far as the running program got hold of it",
                    details.with("state", "running"));
        }
        var keys = Keys.read(said);
        if (keys.isEmpty()) {
            return new Finding(
                    "hotkey",
                    true,
                    said + " names no keys; " + OWN,
                    details.with("state", "unknown"));
        }
        return switch (Hotkeys.tried(environment, system, keys.get())) {
            case Grab.Held _ ->
                    new Finding(
                            "hotkey", true, said + " can be had", details.with("state", "free"));
            case Grab.ByDesktop _ ->
                    new Finding(
                            "hotkey",
                            true,
                            "the desktop gives keys through its portal",
                            details.with("state", "portal"));
            case Grab.Taken _ ->
                    new Finding(
                            "hotkey",
                            true,
                            said + " belongs to another program; settings take other keys",
                            details.with("state", "taken"));
            case Grab.NoSuchKey _ ->
                    new Finding(
                            "hotkey",
                            true,
                            "there is no " + said + " on this keyboard",
                            details.with("state", "unknown"));
            case Grab.NotHere(var sentence) ->
                    new Finding(
                            "hotkey", true, sentence + "; " + OWN, details.with("state", "none"));
        };
    }
}
