/** The model host: the child process that holds llama.cpp, and the frames that it speaks. */
@NullMarked
package dev.cairn.llm.text.internal.host;

import org.jspecify.annotations.NullMarked;
