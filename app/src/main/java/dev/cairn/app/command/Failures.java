package dev.cairn.app.command;

import dev.cairn.app.composition.Refused;
import dev.cairn.app.home.Home;
import dev.cairn.app.terminal.OutputClosed;
import dev.cairn.app.terminal.Terminal;
import dev.cairn.app.terminal.VisibleText;
import dev.cairn.memory.store.StoreException;

import org.slf4j.LoggerFactory;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The one place where what went wrong becomes one line for the user and an exit status. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private static final Set<String> ARTICLES =
            Set.of("A", "An", "The", "There", "This", "What", "It");

    private final Common common;

    Failures(Common common) {
        this.common = common;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        var command = failure.getCommandLine().getCommandSpec().qualifiedName();
        var words = new StringBuilder(decapitalised(sentence(failure)));
        if (failure instanceof UnmatchedArgumentException unmatched) {
            unmatched.getSuggestions().stream()
                    .findFirst()
                    .ifPresent(near -> words.append("; did you mean ").append(near).append('?'));
        }
        words.append(" (see ").append(command).append(" --help)");
        terminal().note(words.toString());
        return HomeCommand.USAGE;
    }

    private static String sentence(ParameterException failure) {
        var cause = failure.getCause();
        if (cause instanceof InvalidPathException) {
            return "that is not the name of a file or folder";
        }
        var words = String.valueOf(failure.getMessage());
        if (failure instanceof MissingParameterException) {
            return words.replace("Missing required parameter: ", "missing ")
                    .replace("Missing required subcommand", "missing command");
        }
        return words.replaceFirst("^Unmatched argument[^:]*: ", "did not expect ");
    }

    @Override
    public int handleExecutionException(
            Exception failure, CommandLine commandLine, ParseResult result) {
        return tell(failure, commandLine);
    }

    /** Tells of a failure; returns the exit status. */
    int tell(Throwable failure, CommandLine commandLine) {
        if (failure instanceof OutputClosed closed && closed.readerLeft()) {
            return HomeCommand.OK;
        }
        if (failure instanceof BadUsage) {
            terminal()
                    .note(
                            "%s (see %s --help)"
                                    .formatted(
                                            failure.getMessage(),
                                            commandLine.getCommandSpec().qualifiedName()));
            return HomeCommand.USAGE;
        }
        terminal()
                .note(
                        expected(failure)
                                .map(Failures::decapitalised)
                                .orElseGet(() -> unexpected(failure)));
        return HomeCommand.FAILED;
    }

    /** The sentence for a failure that was thought of. */
    private Optional<String> expected(Throwable failure) {
        return switch (failure) {
            case Refused refused -> Optional.ofNullable(refused.getMessage());
            case OutputClosed _ -> Optional.of("standard output cannot be written to");
            case StoreException store -> Optional.of(sentence(store));
            case UncheckedIOException wrapped ->
                    Optional.ofNullable(wrapped.getCause()).flatMap(this::expected);
            case NoSuchFileException file -> Optional.of("there is no file " + file.getFile());
            case AccessDeniedException file ->
                    Optional.of(file.getFile() + " may not be read or written");
            case NotDirectoryException file -> Optional.of(file.getFile() + " is no folder");
            case FileSystemException file ->
                    Optional.of("%s: %s".formatted(file.getFile(), reason(file)));
            case IOException io when io.getMessage() != null -> Optional.of(io.getMessage());
            case InvalidPathException _ -> Optional.of("that is not the name of a file or folder");
            case OutOfMemoryError _ -> Optional.of("there is not enough memory for that");
            default -> Optional.empty();
        };
    }

    private static String reason(FileSystemException failure) {
        var reason = String.valueOf(failure.getReason());
        if (reason.contains("No space left")) {
            return "the disk is full";
        }
        return reason.equals("null")
                ? "cannot be read or written"
                : reason.toLowerCase(Locale.ROOT);
    }

    private String sentence(StoreException failure) {
        var words = failure.reason().sentence();
        return switch (failure.reason()) {
            case READ_ONLY, CORRUPT -> "%s (%s)".formatted(words, home().folder());
            case OTHER -> {
                log(failure);
                yield "%s; details are in %s".formatted(words, home().log());
            }
            default -> words;
        };
    }

    private String unexpected(Throwable failure) {
        log(failure);
        return "something went wrong that should not have (%s); details are in %s"
                .formatted(failure.getClass().getSimpleName(), home().log());
    }

    private static void log(Throwable failure) {
        LoggerFactory.getLogger(Failures.class).error("a command failed", failure);
    }

    private Home home() {
        return common.home();
    }

    private Terminal terminal() {
        return common.terminal();
    }

    /** Sentences come from several places; in a line after "cairn:" they begin alike. */
    static String decapitalised(String sentence) {
        var words = VisibleText.oneLine(sentence);
        var end = words.indexOf(' ');
        var first = end < 0 ? words : words.substring(0, end);
        if (words.endsWith(".") && !words.endsWith("..")) {
            words = words.substring(0, words.length() - 1);
        }
        var picocli =
                first.equals("Unknown")
                        || first.equals("Invalid")
                        || first.equals("Missing")
                        || first.equals("Expected");
        return ARTICLES.contains(first) || picocli
                ? first.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1)
                : words;
    }
}
