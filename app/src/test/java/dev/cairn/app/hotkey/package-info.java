@NullMarked
package dev.cairn.app.hotkey;

import org.jspecify.annotations.NullMarked;
