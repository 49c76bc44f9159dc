/** Runs models: text through llama.cpp in a child process, embeddings through ONNX Runtime. */
@NullMarked
package dev.cairn.llm;

import org.jspecify.annotations.NullMarked;
