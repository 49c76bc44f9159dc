/** How gists are made and kept. */
@NullMarked
package dev.cairn.memory.gist.internal;

import org.jspecify.annotations.NullMarked;
