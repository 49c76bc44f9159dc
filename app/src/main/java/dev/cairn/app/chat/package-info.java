/** Talking in the terminal: answers as they are written, what they rest on, and the chat. */
@NullMarked
package dev.cairn.app.chat;

import org.jspecify.annotations.NullMarked;
