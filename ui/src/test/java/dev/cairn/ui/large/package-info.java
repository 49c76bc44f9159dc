/** What the window does with much. */
@NullMarked
package dev.cairn.ui.large;

import org.jspecify.annotations.NullMarked;
