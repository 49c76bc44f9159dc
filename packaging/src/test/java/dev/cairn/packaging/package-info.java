/** What may be put into the packages. */
@NullMarked
package dev.cairn.packaging;

import org.jspecify.annotations.NullMarked;
