@NullMarked
package dev.cairn.ui.memories;

import org.jspecify.annotations.NullMarked;
