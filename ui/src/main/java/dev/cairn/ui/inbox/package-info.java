/** Proposed memories that wait for the user's word. */
@NullMarked
package dev.cairn.ui.inbox;

import org.jspecify.annotations.NullMarked;
