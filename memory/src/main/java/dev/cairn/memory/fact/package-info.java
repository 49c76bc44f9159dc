/** Statements derived from episodes, with their evidence, their slots and their validity. */
@NullMarked
package dev.cairn.memory.fact;

import org.jspecify.annotations.NullMarked;
