/** Reads the head of GGUF model files, and what a model needs, without loading it. */
@NullMarked
package dev.cairn.llm.gguf;

import org.jspecify.annotations.NullMarked;
