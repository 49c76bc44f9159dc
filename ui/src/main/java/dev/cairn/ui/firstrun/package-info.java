/** The first page of a new memory. */
@NullMarked
package dev.cairn.ui.firstrun;

import org.jspecify.annotations.NullMarked;
