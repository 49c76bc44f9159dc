/** Conversations and their trees of messages. */
@NullMarked
package dev.cairn.memory.conversation;

import org.jspecify.annotations.NullMarked;
