/** The Model Context Protocol: other programs on this machine ask memory, at the user's bidding. */
@NullMarked
package dev.cairn.app.mcp;

import org.jspecify.annotations.NullMarked;
