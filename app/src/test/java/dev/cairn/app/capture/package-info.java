@NullMarked
package dev.cairn.app.capture;

import org.jspecify.annotations.NullMarked;
