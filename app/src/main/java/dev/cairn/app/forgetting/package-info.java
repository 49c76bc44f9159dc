/** How an erasure is shown before and told after it is done. */
@NullMarked
package dev.cairn.app.forgetting;

import org.jspecify.annotations.NullMarked;
