/** The commands of the command line, one class each, and how their failures are told. */
@NullMarked
package dev.cairn.app.command;

import org.jspecify.annotations.NullMarked;
