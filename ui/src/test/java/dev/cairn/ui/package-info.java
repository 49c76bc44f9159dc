@NullMarked
package dev.cairn.ui;

import org.jspecify.annotations.NullMarked;
