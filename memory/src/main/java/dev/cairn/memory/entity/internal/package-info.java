/** Rows of entities and their names. */
@NullMarked
package dev.cairn.memory.entity.internal;

import org.jspecify.annotations.NullMarked;
