/** Captures on their way into the store: kept at once, written when the store is free. */
@NullMarked
package dev.cairn.app.capture;

import org.jspecify.annotations.NullMarked;
