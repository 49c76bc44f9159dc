@NullMarked
package dev.cairn.ui.sources;

import org.jspecify.annotations.NullMarked;
