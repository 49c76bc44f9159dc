/** The user's word on facts: what is asked before it is kept, the inbox, and changes by hand. */
@NullMarked
package dev.cairn.memory.review;

import org.jspecify.annotations.NullMarked;
