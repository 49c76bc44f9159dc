/** Work beside the window's thread: progress, cancelling and typed errors. */
@NullMarked
package dev.cairn.ui.work;

import org.jspecify.annotations.NullMarked;
