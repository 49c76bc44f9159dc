/** What has to go when something is forgotten, and how that it is gone is shown. */
@NullMarked
package dev.cairn.memory.forgetting.internal;

import org.jspecify.annotations.NullMarked;
