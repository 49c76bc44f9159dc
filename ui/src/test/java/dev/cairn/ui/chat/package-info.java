@NullMarked
package dev.cairn.ui.chat;

import org.jspecify.annotations.NullMarked;
