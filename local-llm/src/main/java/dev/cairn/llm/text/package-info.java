/** Text generation as the rest of the program sees it: open a model, ask it, stop it. */
@NullMarked
package dev.cairn.llm.text;

import org.jspecify.annotations.NullMarked;
