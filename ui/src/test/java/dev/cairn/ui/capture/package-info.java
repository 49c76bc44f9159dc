@NullMarked
package dev.cairn.ui.capture;

import org.jspecify.annotations.NullMarked;
