/** Rows of imports, and the kinds of records of an archive. */
@NullMarked
package dev.cairn.memory.exchange.internal;

import org.jspecify.annotations.NullMarked;
