/** Every word that the window shows, in each language, and how it writes dates and sizes. */
@NullMarked
package dev.cairn.ui.words;

import org.jspecify.annotations.NullMarked;
