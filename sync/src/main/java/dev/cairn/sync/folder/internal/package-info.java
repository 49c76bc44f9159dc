/** The files in a shared folder: the key, the bundles of each device and what it says of itself. */
@NullMarked
package dev.cairn.sync.folder.internal;

import org.jspecify.annotations.NullMarked;
