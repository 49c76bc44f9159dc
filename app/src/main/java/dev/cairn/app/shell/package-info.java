/** Texts that other programs read about the command line: completions for shells, the manual. */
@NullMarked
package dev.cairn.app.shell;

import org.jspecify.annotations.NullMarked;
