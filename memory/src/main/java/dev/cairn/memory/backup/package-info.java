/** Copies of the store beside it, and going back to one. */
@NullMarked
package dev.cairn.memory.backup;

import org.jspecify.annotations.NullMarked;
