/** How the user wants Cairn to be, and what it says about itself. */
@NullMarked
package dev.cairn.ui.settings;

import org.jspecify.annotations.NullMarked;
