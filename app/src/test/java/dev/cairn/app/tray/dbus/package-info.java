@NullMarked
package dev.cairn.app.tray.dbus;

import org.jspecify.annotations.NullMarked;
