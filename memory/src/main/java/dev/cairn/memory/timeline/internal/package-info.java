/** How timelines are read from the store. */
@NullMarked
package dev.cairn.memory.timeline.internal;

import org.jspecify.annotations.NullMarked;
