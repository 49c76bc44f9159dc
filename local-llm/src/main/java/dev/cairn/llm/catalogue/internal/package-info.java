/** Fetching files that may break off, lie, or never end. */
@NullMarked
package dev.cairn.llm.catalogue.internal;

import org.jspecify.annotations.NullMarked;
