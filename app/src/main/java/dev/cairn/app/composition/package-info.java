/** Where the parts of the program are put together, and how it ends. */
@NullMarked
package dev.cairn.app.composition;

import org.jspecify.annotations.NullMarked;
