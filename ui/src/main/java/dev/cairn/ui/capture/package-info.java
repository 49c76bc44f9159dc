/** The small window in which a thought is captured from anywhere. */
@NullMarked
package dev.cairn.ui.capture;

import org.jspecify.annotations.NullMarked;
