/** How vivid a memory still is. Decay decides what is shown unasked, never what is found. */
@NullMarked
package dev.cairn.memory.decay;

import org.jspecify.annotations.NullMarked;
