package dev.cairn.app.tray.dbus;

import dev.cairn.app.tray.TrayActions;
import dev.cairn.ui.reach.TrayLabels;

import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tray icon as an object on the bus. Called on threads of the bus's. */
final class Item implements StatusNotifierItem, Properties {
    private static final String PICTURES = "a(iiay)";

    private final TrayLabels labels;
    private final TrayActions actions;
    private volatile long waiting;
    private volatile boolean paused;

    Item(TrayLabels labels, TrayActions actions) {
        this.labels = labels;
        this.actions = actions;
    }

    /** Shows how things stand; whether that is news. */
    boolean show(long nowWaiting, boolean nowPaused) {
        var news = waiting != nowWaiting || paused != nowPaused;
        waiting = nowWaiting;
        paused = nowPaused;
        return news;
    }

    String status() {
        // A passive icon may be hidden. Attention would blink in some panels: the badge does.
        return "Active";
    }

    @Override
    public String getObjectPath() {
        return PATH;
    }

    @Override
    public void activate(int x, int y) {
        actions.open();
    }

    @Override
    public void secondaryActivate(int x, int y) {
        actions.capture();
    }

    @Override
    public void contextMenu(int x, int y) {
        // The menu is drawn by the panel.
    }

    @Override
    public void scroll(int delta, String orientation) {
        // There is nothing to turn.
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
        // Nothing of the icon is changed from outside.
    }

    @Override
    public Map<String, Variant<?>> GetAll(String owner) {
        var all = new LinkedHashMap<String, Variant<?>>();
        var tip = labels.tip(waiting, paused);
        all.put("Category", new Variant<>("ApplicationStatus"));
        all.put("Id", new Variant<>("cairn"));
        all.put("Title", new Variant<>(labels.name()));
        all.put("Status", new Variant<>(status()));
        all.put("WindowId", new Variant<>(new UInt32(0)));
        all.put("IconName", new Variant<>(""));
        all.put("IconPixmap", pictures(waiting > 0));
        all.put("OverlayIconName", new Variant<>(""));
        all.put("OverlayIconPixmap", new Variant<>(List.of(), PICTURES));
        all.put("AttentionIconName", new Variant<>(""));
        all.put("AttentionIconPixmap", pictures(true));
        all.put("AttentionMovieName", new Variant<>(""));
        all.put(
                "ToolTip",
                new Variant<>(
                        new ToolTip(
                                "", List.of(), labels.name(), tip.equals(labels.name()) ? "" : tip),
                        "(s" + PICTURES + "ss)"));
        all.put("ItemIsMenu", new Variant<>(false));
        all.put("Menu", new Variant<>(new DBusPath(DbusMenu.PATH)));
        return all;
    }

    private Variant<?> pictures(boolean badge) {
        return new Variant<>(Pixmap.ofMark(badge, paused), PICTURES);
    }
}
