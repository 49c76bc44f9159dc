/** Versions of what was edited, changes as records, and their taking in. */
@NullMarked
package dev.cairn.memory.sharing.internal;

import org.jspecify.annotations.NullMarked;
