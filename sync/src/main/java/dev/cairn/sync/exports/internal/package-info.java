/** Writers of each format. */
@NullMarked
package dev.cairn.sync.exports.internal;

import org.jspecify.annotations.NullMarked;
