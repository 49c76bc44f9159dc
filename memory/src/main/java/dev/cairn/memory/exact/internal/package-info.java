/** Reading of questions, look-ups in slots, and the wording of answers. */
@NullMarked
package dev.cairn.memory.exact.internal;

import org.jspecify.annotations.NullMarked;
