/** Questions that facts answer exactly: values now and then, counts, lists, first, last, order. */
@NullMarked
package dev.cairn.memory.exact;

import org.jspecify.annotations.NullMarked;
