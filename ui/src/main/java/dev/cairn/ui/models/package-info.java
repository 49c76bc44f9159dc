/** The models there are, how to get one, and how the one in use stands. */
@NullMarked
package dev.cairn.ui.models;

import org.jspecify.annotations.NullMarked;
