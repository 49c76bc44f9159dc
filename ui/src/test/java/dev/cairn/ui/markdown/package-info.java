@NullMarked
package dev.cairn.ui.markdown;

import org.jspecify.annotations.NullMarked;
