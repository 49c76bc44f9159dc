/** The list of conversations. */
@NullMarked
package dev.cairn.ui.conversations;

import org.jspecify.annotations.NullMarked;
