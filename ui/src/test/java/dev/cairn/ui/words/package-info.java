@NullMarked
package dev.cairn.ui.words;

import org.jspecify.annotations.NullMarked;
