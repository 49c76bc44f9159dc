/** The models that can be fetched, fetching them, and the folder where they lie. */
@NullMarked
package dev.cairn.llm.catalogue;

import org.jspecify.annotations.NullMarked;
