/** Where the command line hands over to the window. */
@NullMarked
package dev.cairn.app.window;

import org.jspecify.annotations.NullMarked;
