@NullMarked
package dev.cairn.app.instance;

import org.jspecify.annotations.NullMarked;
