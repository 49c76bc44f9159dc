/** What is read from and written to the terminal: streams, style, layout, JSON. */
@NullMarked
package dev.cairn.app.terminal;

import org.jspecify.annotations.NullMarked;
