/** Measures recall and speed through the same paths that the program uses. */
@NullMarked
package dev.cairn.app.eval;

import org.jspecify.annotations.NullMarked;
