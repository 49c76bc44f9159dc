package dev.cairn.app.doctor;

import dev.cairn.app.terminal.Json;

/**
 * One thing that was looked at.
 *
 * @param name the field in the JSON, and what the line begins with
 * @param well nothing needs to be done about it
 * @param words what there is to say, in a line
 * @param details the same as JSON
 */
public record Finding(String name, boolean well, String words, Json details) {}
