/** The parent's side of the model host: starting it, asking it, surviving it. */
@NullMarked
package dev.cairn.llm.text.internal;

import org.jspecify.annotations.NullMarked;
