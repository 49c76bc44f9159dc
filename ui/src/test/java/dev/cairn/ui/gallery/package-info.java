/** Draws every view. */
@NullMarked
package dev.cairn.ui.gallery;

import org.jspecify.annotations.NullMarked;
