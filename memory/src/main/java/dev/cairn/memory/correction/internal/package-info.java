/** Knows a correction by its words, and a question by its likeness. */
@NullMarked
package dev.cairn.memory.correction.internal;

import org.jspecify.annotations.NullMarked;
