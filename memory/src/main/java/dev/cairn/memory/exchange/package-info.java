/** What comes in from other programs and other stores, and everything as it goes out. */
@NullMarked
package dev.cairn.memory.exchange;

import org.jspecify.annotations.NullMarked;
