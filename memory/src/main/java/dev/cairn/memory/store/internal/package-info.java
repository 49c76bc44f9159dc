/** SQL sessions and migrations. */
@NullMarked
package dev.cairn.memory.store.internal;

import org.jspecify.annotations.NullMarked;
