/** Cairn's own archive (docs/FORMAT.md): writing, reading, sealing with a passphrase. */
@NullMarked
package dev.cairn.sync.archive;

import org.jspecify.annotations.NullMarked;
