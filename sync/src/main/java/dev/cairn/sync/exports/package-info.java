/** Writing what is in a store for other programs, for people, and for other stores. */
@NullMarked
package dev.cairn.sync.exports;

import org.jspecify.annotations.NullMarked;
