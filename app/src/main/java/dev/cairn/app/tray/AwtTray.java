package dev.cairn.app.tray;

import dev.cairn.ui.reach.TrayLabels;
import dev.cairn.ui.theme.MarkPixels;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.awt.AWTException;
import java.awt.CheckboxMenuItem;
import java.awt.EventQueue;
import java.awt.Image;
import java.awt.MenuItem;
import java.awt.PopupMenu;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.awt.image.BufferedImage;
import java.util.Optional;

/** A tray icon of AWT's: on Windows, on macOS, and on X11 where a panel takes XEmbed icons. */
final class AwtTray implements Tray {
    private static final Logger LOG = LoggerFactory.getLogger(AwtTray.class);

    private final TrayLabels labels;
    private final TrayActions actions;
    private final TrayIcon icon;
    private final CheckboxMenuItem pause;
    private final int size;
    private long lastWaiting;
    private boolean lastPaused;

    private AwtTray(TrayLabels labels, TrayActions actions) {
        this.labels = labels;
        this.actions = actions;
        this.size = SystemTray.getSystemTray().getTrayIconSize().height;
        this.pause = new CheckboxMenuItem(labels.pause());
        this.icon = new TrayIcon(picture(false, false), labels.name(), menu());
        icon.setImageAutoSize(true);
        icon.addActionListener(_ -> actions.open());
    }

    /** Puts an icon into the tray; empty where there is none. */
    static Optional<Tray> add(TrayLabels labels, TrayActions actions) {
        try {
            if (!SystemTray.isSupported()) {
                return Optional.empty();
            }
            var tray = new AwtTray(labels, actions);
            SystemTray.getSystemTray().add(tray.icon);
            return Optional.of(tray);
        } catch (AWTException | RuntimeException | LinkageError e) {
            LOG.info("no tray of AWT's: {}", e.getClass().getName());
            return Optional.empty();
        }
    }

    private PopupMenu menu() {
        var menu = new PopupMenu();
        for (var group : TrayMenu.groups()) {
            if (menu.getItemCount() > 0) {
                menu.addSeparator();
            }
            for (var entry : group) {
                if (entry == TrayMenu.Entry.PAUSE) {
                    pause.addItemListener(_ -> actions.pause(pause.getState()));
                    menu.add(pause);
                } else {
                    var item = new MenuItem(TrayMenu.label(entry, labels));
                    item.addActionListener(_ -> TrayMenu.choose(entry, false, actions));
                    menu.add(item);
                }
            }
        }
        return menu;
    }

    private Image picture(boolean badge, boolean paused) {
        var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, size, size, MarkPixels.draw(size, badge, paused), 0, size);
        return image;
    }

    @Override
    public synchronized void show(long waiting, boolean paused) {
        if (waiting == lastWaiting && paused == lastPaused) {
            return;
        }
        lastWaiting = waiting;
        lastPaused = paused;
        EventQueue.invokeLater(
                () -> {
                    icon.setImage(picture(waiting > 0, paused));
                    icon.setToolTip(labels.tip(waiting, paused));
                    pause.setState(paused);
                });
    }

    @Override
    public boolean shown() {
        return true;
    }

    @Override
    public void close() {
        EventQueue.invokeLater(() -> SystemTray.getSystemTray().remove(icon));
    }
}
