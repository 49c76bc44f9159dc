/** The one SQLite file: its schema, its one writer and what can go wrong with it. */
@NullMarked
package dev.cairn.memory.store;

import org.jspecify.annotations.NullMarked;
