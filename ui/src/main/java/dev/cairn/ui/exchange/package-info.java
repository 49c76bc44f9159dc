/** What comes in from other programs, and what is written for them. */
@NullMarked
package dev.cairn.ui.exchange;

import org.jspecify.annotations.NullMarked;
