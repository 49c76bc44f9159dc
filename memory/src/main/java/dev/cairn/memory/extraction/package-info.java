/** Facts proposed from what was said: by rules here, by a model behind the same interface. */
@NullMarked
package dev.cairn.memory.extraction;

import org.jspecify.annotations.NullMarked;
