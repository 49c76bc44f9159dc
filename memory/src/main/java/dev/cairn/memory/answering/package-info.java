/** From a question to an answer that rests on memory, with a trace of what it rested on. */
@NullMarked
package dev.cairn.memory.answering;

import org.jspecify.annotations.NullMarked;
