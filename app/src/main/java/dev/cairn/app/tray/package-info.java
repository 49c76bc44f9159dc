/** The icon in the desktop's tray, of whichever kind the desktop has. */
@NullMarked
package dev.cairn.app.tray;

import org.jspecify.annotations.NullMarked;
