/** One conversation: what was said, and where the next question is written. */
@NullMarked
package dev.cairn.ui.chat;

import org.jspecify.annotations.NullMarked;
