@NullMarked
package dev.cairn.app.window;

import org.jspecify.annotations.NullMarked;
