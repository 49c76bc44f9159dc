/** Dates as people say them, found in text and made absolute. */
@NullMarked
package dev.cairn.memory.time;

import org.jspecify.annotations.NullMarked;
