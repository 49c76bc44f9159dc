/** How the window looks: colours, type, icons and the mark. */
@NullMarked
package dev.cairn.ui.theme;

import org.jspecify.annotations.NullMarked;
