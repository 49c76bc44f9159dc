/** The desktop portal for keys, as objects on the session's bus. */
@NullMarked
package dev.cairn.app.hotkey.portal;

import org.jspecify.annotations.NullMarked;
