/** The tables of facts, and the queue of episodes that wait to be read for them. */
@NullMarked
package dev.cairn.memory.fact.internal;

import org.jspecify.annotations.NullMarked;
