/** Measures speed on made-up memories, through the paths that the program uses. */
@NullMarked
package dev.cairn.app.bench;

import org.jspecify.annotations.NullMarked;
