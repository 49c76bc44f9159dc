/** What the program is made of, and under which licences. */
@NullMarked
package dev.cairn.app.about;

import org.jspecify.annotations.NullMarked;
