@NullMarked
package dev.cairn.ui.sharing;

import org.jspecify.annotations.NullMarked;
