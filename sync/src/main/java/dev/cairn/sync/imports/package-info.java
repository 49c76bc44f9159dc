/** Taking in what other programs, and other stores of Cairn, wrote. */
@NullMarked
package dev.cairn.sync.imports;

import org.jspecify.annotations.NullMarked;
