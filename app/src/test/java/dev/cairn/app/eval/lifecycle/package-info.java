/** Tests that the judge of lives judges as a person would. */
@NullMarked
package dev.cairn.app.eval.lifecycle;

import org.jspecify.annotations.NullMarked;
