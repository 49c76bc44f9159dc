/** Markdown shown as text, without a browser. */
@NullMarked
package dev.cairn.ui.markdown;

import org.jspecify.annotations.NullMarked;
