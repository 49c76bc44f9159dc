/** The steps of consolidation. */
@NullMarked
package dev.cairn.memory.consolidation.internal;

import org.jspecify.annotations.NullMarked;
