/** People, places, organisations, things and topics, and the names they go by. */
@NullMarked
package dev.cairn.memory.entity;

import org.jspecify.annotations.NullMarked;
