/** There is one program for a data folder, and how a second start reaches the first. */
@NullMarked
package dev.cairn.app.instance;

import org.jspecify.annotations.NullMarked;
