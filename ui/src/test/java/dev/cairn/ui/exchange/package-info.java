@NullMarked
package dev.cairn.ui.exchange;

import org.jspecify.annotations.NullMarked;
