/**
 * What leaves and enters the store as files: export, import, exchange between a person's own
 * devices.
 */
@NullMarked
package dev.cairn.sync;

import org.jspecify.annotations.NullMarked;
