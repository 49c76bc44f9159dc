/**
 * What was said, captured or imported, word for word, and the windows through which it is searched.
 */
@NullMarked
package dev.cairn.memory.episode;

import org.jspecify.annotations.NullMarked;
