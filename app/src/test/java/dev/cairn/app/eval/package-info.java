/** Tests of what reads the files that recall is measured on. */
@NullMarked
package dev.cairn.app.eval;

import org.jspecify.annotations.NullMarked;
