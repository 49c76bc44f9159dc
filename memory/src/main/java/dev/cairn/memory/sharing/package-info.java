/** What a store shares with the other devices of its owner, and takes in from them. */
@NullMarked
package dev.cairn.memory.sharing;

import org.jspecify.annotations.NullMarked;
