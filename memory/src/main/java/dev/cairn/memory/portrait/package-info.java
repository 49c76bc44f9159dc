/** The user's profile: what holds of them now, and still matters. */
@NullMarked
package dev.cairn.memory.portrait;

import org.jspecify.annotations.NullMarked;
