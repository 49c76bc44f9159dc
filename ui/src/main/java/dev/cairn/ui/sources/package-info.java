/** The panel beside a conversation: what was used for an answer, and where it comes from. */
@NullMarked
package dev.cairn.ui.sources;

import org.jspecify.annotations.NullMarked;
