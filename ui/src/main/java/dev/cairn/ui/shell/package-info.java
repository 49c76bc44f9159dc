/** The main window: its places, its status line, its questions and its notices. */
@NullMarked
package dev.cairn.ui.shell;

import org.jspecify.annotations.NullMarked;
