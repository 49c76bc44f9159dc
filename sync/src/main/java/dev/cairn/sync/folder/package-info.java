/** A memory shared between a person's own devices through any folder that reaches them all. */
@NullMarked
package dev.cairn.sync.folder;

import org.jspecify.annotations.NullMarked;
