package dev.cairn.app.command;

import picocli.CommandLine.IVersionProvider;

import java.util.Optional;

/** The program's version, as its build wrote it down. */
final class Version implements IVersionProvider {
    Version() {}

    static String text() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("from source");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"cairn " + text()};
    }
}
