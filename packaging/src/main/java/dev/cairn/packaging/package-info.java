/** What makes the libraries fit to be installed. */
@NullMarked
package dev.cairn.packaging;

import org.jspecify.annotations.NullMarked;
