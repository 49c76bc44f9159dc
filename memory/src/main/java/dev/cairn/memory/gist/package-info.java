/**
 * Short dated summaries of what was said: of a day, a week, a topic, the early part of a
 * conversation.
 */
@NullMarked
package dev.cairn.memory.gist;

import org.jspecify.annotations.NullMarked;
