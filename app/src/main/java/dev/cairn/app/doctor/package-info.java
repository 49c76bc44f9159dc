/** Looks at the parts of the installation and the data folder and says what is well. */
@NullMarked
package dev.cairn.app.doctor;

import org.jspecify.annotations.NullMarked;
