package dev.cairn.app.command;

import dev.cairn.app.about.Parts;

import picocli.CommandLine.IVersionProvider;

/** The program's version, as its build wrote it down. */
final class Version implements IVersionProvider {
    Version() {}

    static String text() {
        return Parts.version();
    }

    @Override
    public String[] getVersion() {
        return new String[] {"cairn " + text()};
    }
}
