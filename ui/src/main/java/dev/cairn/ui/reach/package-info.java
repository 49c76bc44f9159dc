/** How Cairn is at hand: hotkey, tray, start with the desktop, and pausing memory. */
@NullMarked
package dev.cairn.ui.reach;

import org.jspecify.annotations.NullMarked;
