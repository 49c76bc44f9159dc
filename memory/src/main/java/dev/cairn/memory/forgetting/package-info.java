/** Erasure on the user's word. */
@NullMarked
package dev.cairn.memory.forgetting;

import org.jspecify.annotations.NullMarked;
