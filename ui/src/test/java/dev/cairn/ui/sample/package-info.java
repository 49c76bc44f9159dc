/** Sample data and a window to show it in, for tests. */
@NullMarked
package dev.cairn.ui.sample;

import org.jspecify.annotations.NullMarked;
