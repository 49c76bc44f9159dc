/** What the user said of answers, offered when something like it is asked again. */
@NullMarked
package dev.cairn.memory.correction;

import org.jspecify.annotations.NullMarked;
