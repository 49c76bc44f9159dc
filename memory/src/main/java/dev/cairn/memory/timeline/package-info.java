/** What happened and how it developed, in order. */
@NullMarked
package dev.cairn.memory.timeline;

import org.jspecify.annotations.NullMarked;
