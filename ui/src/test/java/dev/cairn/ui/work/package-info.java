@NullMarked
package dev.cairn.ui.work;

import org.jspecify.annotations.NullMarked;
