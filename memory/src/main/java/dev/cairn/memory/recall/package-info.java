/** From a question to ranked recollections, each with an explanation of its score. */
@NullMarked
package dev.cairn.memory.recall;

import org.jspecify.annotations.NullMarked;
