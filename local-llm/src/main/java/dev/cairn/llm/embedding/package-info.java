/** Turns text into vectors whose closeness follows meaning, on this machine. */
@NullMarked
package dev.cairn.llm.embedding;

import org.jspecify.annotations.NullMarked;
