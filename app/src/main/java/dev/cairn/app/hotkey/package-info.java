/** Keys that reach the program whichever window has the focus. */
@NullMarked
package dev.cairn.app.hotkey;

import org.jspecify.annotations.NullMarked;
