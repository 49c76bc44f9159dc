package dev.cairn.app.command;

import dev.cairn.app.window.Window;

import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;

/** All commands, and the running of one. */
public final class CommandTree {
    private static final int WIDEST_HELP = 100;

    private final Common common;
    private final Failures failures;
    private final CommandLine commands;

    /**
     * @param window what is opened without a command; empty in a build that has none
     */
    public CommandTree(Surroundings surroundings, Optional<Window> window) {
        this(surroundings, window, new String[0]);
    }

    /**
     * The same for these arguments alone: where they name the command that is used most, from keys
     * and scripts, no other is laid out, which takes ten times as long as to read one.
     */
    public CommandTree(Surroundings surroundings, Optional<Window> window, String... arguments) {
        this.common = new Common(surroundings);
        this.failures = new Failures(common);
        this.commands =
                new CommandLine(new CairnCommand(common, window))
                        .addSubcommand(new CaptureCommand(common, window));
        var first = arguments.length > 2 && arguments[0].equals("--home") ? 2 : 0;
        if (arguments.length == 0 || !arguments[first].equals("capture")) {
            addOthers();
        }
        commands.setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(false)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
    }

    private void addOthers() {
        commands.addSubcommand(new RecallCommand(common))
                .addSubcommand(new AskCommand(common))
                .addSubcommand(new ChatCommand(common))
                .addSubcommand(
                        new CommandLine(new FactsCommand(common))
                                .addSubcommand(new FactHistory(common)))
                .addSubcommand(
                        new CommandLine(new CommandGroup.OfEntities())
                                .addSubcommand(new ListEntities(common))
                                .addSubcommand(new MergeEntities(common))
                                .addSubcommand(new SplitEntity(common))
                                .addSubcommand(new AliasEntity(common)))
                .addSubcommand(new TimelineCommand(common))
                .addSubcommand(
                        new CommandLine(new CommandGroup.OfFacts())
                                .addSubcommand(new FactCommand.Add(common))
                                .addSubcommand(new FactCommand.Change(common))
                                .addSubcommand(new FactCommand.Pin(common))
                                .addSubcommand(new FactCommand.Unpin(common))
                                .addSubcommand(new FactCommand.Retract(common))
                                .addSubcommand(new FactCommand.Undo(common))
                                .addSubcommand(new FactCommand.Revisions(common)))
                .addSubcommand(
                        new CommandLine(new InboxCommand(common))
                                .addSubcommand(new InboxDecision.Accept(common))
                                .addSubcommand(new InboxDecision.Change(common))
                                .addSubcommand(new InboxDecision.Decline(common))
                                .addSubcommand(new InboxDecision.Skip(common))
                                .addSubcommand(new InboxDecision.Undo(common)))
                .addSubcommand(
                        new CommandLine(new CommandGroup.OfSpaces())
                                .addSubcommand(new SpaceCommand.All(common))
                                .addSubcommand(new SpaceCommand.ChangePolicy(common)))
                .addSubcommand(new PortraitCommand(common))
                .addSubcommand(new ConsolidateCommand(common))
                .addSubcommand(new DuplicatesCommand(common))
                .addSubcommand(new FadingCommand(common))
                .addSubcommand(new KeepCommand(common))
                .addSubcommand(new DecayCommand(common))
                .addSubcommand(new CorrectCommand(common))
                .addSubcommand(
                        new CommandLine(new CorrectionsCommand(common))
                                .addSubcommand(new CorrectionsCommand.Change(common)))
                .addSubcommand(new ForgetCommand(common))
                .addSubcommand(
                        new CommandLine(new ImportCommand(common))
                                .addSubcommand(new ImportHistory.Listed(common))
                                .addSubcommand(new ImportHistory.Undo(common)))
                .addSubcommand(new ExportCommand(common))
                .addSubcommand(new SyncCommand(common))
                .addSubcommand(new BackupCommand(common))
                .addSubcommand(new RestoreCommand(common))
                .addSubcommand(
                        new CommandLine(new CommandGroup.OfModels())
                                .addSubcommand(new ListModels(common))
                                .addSubcommand(new GetModel(common))
                                .addSubcommand(new ShowModel(common))
                                .addSubcommand(new UseModel(common))
                                .addSubcommand(new RestModel(common))
                                .addSubcommand(new UseEncoder(common))
                                .addSubcommand(new RemoveModel(common)))
                .addSubcommand(new PauseCommand.Begin(common))
                .addSubcommand(new PauseCommand.End(common))
                .addSubcommand(new McpCommand(common))
                .addSubcommand(new DoctorCommand(common))
                .addSubcommand(new AboutCommand(common))
                .addSubcommand(new CompletionCommand(common))
                .addSubcommand(
                        new CommandLine(new CommandGroup.OfEvaluations())
                                .addSubcommand(new EvalLocomo(common))
                                .addSubcommand(new EvalLongMemEval(common))
                                .addSubcommand(new EvalLifecycle(common))
                                .addSubcommand(new EvalExtraction(common)))
                .addSubcommand(
                        new CommandLine(new CommandGroup.OfMeasurements())
                                .addSubcommand(new BenchRecall(common))
                                .addSubcommand(new BenchImport(common))
                                .addSubcommand(new BenchLlm(common))
                                .addSubcommand(new BenchEmbed(common))
                                .addSubcommand(new BenchStartup(common)));
    }

    /** Tells what went wrong, in a line; the exit status. */
    int tell(Throwable failure) {
        return failures.tell(failure, commands);
    }

    /** Runs the command that the arguments name; returns the exit status. */
    public int run(String... arguments) {
        var terminal = common.terminal();
        var style = terminal.style().coloured() ? Ansi.ON : Ansi.OFF;
        commands.setColorScheme(Help.defaultColorScheme(style));
        // What picocli writes itself is help, which goes where everything goes.
        var help = new StringWriter();
        commands.setOut(new PrintWriter(help));
        try {
            if (terminal.outIsTerminal()) {
                commands.setUsageHelpWidth(
                        Math.clamp(terminal.columns().getAsInt(), 55, WIDEST_HELP));
            }
            var status = commands.execute(arguments);
            if (!help.toString().isEmpty()) {
                terminal.out().print(help.toString());
            }
            return status;
        } catch (RuntimeException | Error e) {
            return failures.tell(e, commands);
        }
    }
}
