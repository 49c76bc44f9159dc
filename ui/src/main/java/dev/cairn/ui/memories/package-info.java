/** What Cairn remembers, and forgetting it. */
@NullMarked
package dev.cairn.ui.memories;

import org.jspecify.annotations.NullMarked;
