@NullMarked
package dev.cairn.ui.shell;

import org.jspecify.annotations.NullMarked;
