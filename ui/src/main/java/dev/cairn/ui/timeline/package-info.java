/** What happened, drawn along time. */
@NullMarked
package dev.cairn.ui.timeline;

import org.jspecify.annotations.NullMarked;
