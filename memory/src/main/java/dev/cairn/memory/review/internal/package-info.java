/** Decides what is asked, and carries out what the user decided. */
@NullMarked
package dev.cairn.memory.review.internal;

import org.jspecify.annotations.NullMarked;
