/** What is asked of an X11 display beside the toolkit, in calls of libxcb. */
@NullMarked
package dev.cairn.app.x11;

import org.jspecify.annotations.NullMarked;
