package dev.cairn.app.tray.dbus;

import dev.cairn.app.tray.TrayActions;
import dev.cairn.app.tray.TrayMenu;
import dev.cairn.app.tray.TrayMenu.Entry;
import dev.cairn.ui.reach.TrayLabels;

import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** The tray's menu as an object on the bus. Called on threads of the bus's. */
final class Menu implements DbusMenu, Properties {
    private static final int ROOT = 0;

    /** Lines between groups have numbers from here on. */
    private static final int LINES = 100;

    private final TrayLabels labels;
    private final TrayActions actions;
    private volatile boolean paused;
    private final AtomicLong revision = new AtomicLong(1);

    Menu(TrayLabels labels, TrayActions actions) {
        this.labels = labels;
        this.actions = actions;
    }

    /** Shows whether memory is paused; whether that is news. */
    boolean show(boolean nowPaused) {
        var news = paused != nowPaused;
        paused = nowPaused;
        return news;
    }

    /** The number of the menu as it is now, after a change. */
    UInt32 next() {
        return new UInt32(revision.incrementAndGet());
    }

    @Override
    public String getObjectPath() {
        return PATH;
    }

    @Override
    public Layout<UInt32, Node> getLayout(int parent, int depth, List<String> names) {
        var below = new ArrayList<Variant<?>>();
        if (parent == ROOT && depth != 0) {
            for (var id : ids()) {
                below.add(new Variant<>(new Node(id, properties(id), List.of()), "(ia{sv}av)"));
            }
        }
        return new Layout<>(
                new UInt32(revision.get()), new Node(parent, properties(parent), below));
    }

    private static List<Integer> ids() {
        var ids = new ArrayList<Integer>();
        for (var group : TrayMenu.groups()) {
            if (!ids.isEmpty()) {
                ids.add(LINES + ids.size());
            }
            group.forEach(entry -> ids.add(entry.number()));
        }
        return ids;
    }

    private static Optional<Entry> entry(int id) {
        return Stream.of(Entry.values()).filter(one -> one.number() == id).findFirst();
    }

    private Map<String, Variant<?>> properties(int id) {
        var properties = new LinkedHashMap<String, Variant<?>>();
        if (id == ROOT) {
            properties.put("children-display", new Variant<>("submenu"));
        } else if (id > LINES) {
            properties.put("type", new Variant<>("separator"));
        }
        entry(id)
                .ifPresent(
                        entry -> {
                            // An underscore would mark a letter to press.
                            var label = TrayMenu.label(entry, labels).replace("_", "__");
                            properties.put("label", new Variant<>(label));
                            if (entry == Entry.PAUSE) {
                                properties.put("toggle-type", new Variant<>("checkmark"));
                                properties.put("toggle-state", new Variant<>(paused ? 1 : 0));
                            }
                        });
        return properties;
    }

    @Override
    public List<Described> getGroupProperties(List<Integer> ids, List<String> names) {
        var all = ids.isEmpty() ? ids() : ids;
        return all.stream().map(id -> new Described(id, properties(id))).toList();
    }

    @Override
    public Variant<?> getProperty(int id, String name) {
        return Optional.<Variant<?>>ofNullable(properties(id).get(name))
                .orElseGet(() -> new Variant<>(""));
    }

    @Override
    public void event(int id, String event, Variant<?> data, UInt32 time) {
        if (event.equals("clicked")) {
            entry(id).ifPresent(entry -> TrayMenu.choose(entry, paused, actions));
        }
    }

    @Override
    public List<Integer> eventGroup(List<Happened> events) {
        events.forEach(one -> event(one.id, one.event, one.data, one.time));
        return List.of();
    }

    @Override
    public boolean aboutToShow(int id) {
        return false;
    }

    @Override
    public Refreshed<List<Integer>, List<Integer>> aboutToShowGroup(List<Integer> ids) {
        return new Refreshed<>(List.of(), List.of());
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <A> A Get(String owner, String name) {
        return (A)
                Optional.<Variant<?>>ofNullable(GetAll(owner).get(name))
                        .orElseGet(() -> new Variant<>(""));
    }

    @Override
    public <A> void Set(String owner, String name, A value) {
        // Nothing of the menu is changed from outside.
    }

    @Override
    public Map<String, Variant<?>> GetAll(String owner) {
        var all = new LinkedHashMap<String, Variant<?>>();
        all.put("Version", new Variant<>(new UInt32(3)));
        all.put("TextDirection", new Variant<>("ltr"));
        all.put("Status", new Variant<>("normal"));
        all.put("IconThemePath", new Variant<>(List.of(), "as"));
        return all;
    }
}
