/** Readers of each format, and the bounds within which they read. */
@NullMarked
package dev.cairn.sync.imports.internal;

import org.jspecify.annotations.NullMarked;
