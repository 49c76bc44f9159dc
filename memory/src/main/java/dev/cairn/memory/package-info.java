/** Episodes, facts, recall, timelines and forgetting, over one SQLite file. */
@NullMarked
package dev.cairn.memory;

import org.jspecify.annotations.NullMarked;
