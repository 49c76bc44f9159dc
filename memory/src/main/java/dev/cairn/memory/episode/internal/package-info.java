/** The tables of episodes and windows. */
@NullMarked
package dev.cairn.memory.episode.internal;

import org.jspecify.annotations.NullMarked;
