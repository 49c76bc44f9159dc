@NullMarked
package dev.cairn.ui.theme;

import org.jspecify.annotations.NullMarked;
