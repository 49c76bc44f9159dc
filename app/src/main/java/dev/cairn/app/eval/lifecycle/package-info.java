/** Made-up people whose lives change over two years, and what the program knows of them after. */
@NullMarked
package dev.cairn.app.eval.lifecycle;

import org.jspecify.annotations.NullMarked;
