/** Whom and what somebody or something is known together with, as a small graph. */
@NullMarked
package dev.cairn.ui.graph;

import org.jspecify.annotations.NullMarked;
