/** The tray icon and its menu as objects on the session's bus. */
@NullMarked
package dev.cairn.app.tray.dbus;

import org.jspecify.annotations.NullMarked;
