/** The user's other devices, and the folder that the memory is shared through. */
@NullMarked
package dev.cairn.ui.sharing;

import org.jspecify.annotations.NullMarked;
