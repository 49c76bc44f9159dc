@NullMarked
package dev.cairn.app.tray;

import org.jspecify.annotations.NullMarked;
