/** The data folder: where it is, what lies in it, and the settings and the log it holds. */
@NullMarked
package dev.cairn.app.home;

import org.jspecify.annotations.NullMarked;
