/** How a prompt is laid out, how an answer is tied to what it rests on, and the stored traces. */
@NullMarked
package dev.cairn.memory.answering.internal;

import org.jspecify.annotations.NullMarked;
