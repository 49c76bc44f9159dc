/** The derived index: Lucene's lanes, the vectors, and how both are kept up with the store. */
@NullMarked
package dev.cairn.memory.recall.internal;

import org.jspecify.annotations.NullMarked;
