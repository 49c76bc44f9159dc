/**
 * What is made of memory when the machine is idle: gists, the portrait, ties between what is
 * recalled together.
 */
@NullMarked
package dev.cairn.memory.consolidation;

import org.jspecify.annotations.NullMarked;
