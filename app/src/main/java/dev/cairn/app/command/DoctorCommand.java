package dev.cairn.app.command;

import dev.cairn.app.composition.Composition;
import dev.cairn.app.doctor.DeskCheck;
import dev.cairn.app.doctor.Finding;
import dev.cairn.app.doctor.HomeCheck;
import dev.cairn.app.doctor.Machine;
import dev.cairn.app.terminal.DisplayWidth;
import dev.cairn.app.terminal.Json;
import dev.cairn.app.terminal.VisibleText;

import picocli.CommandLine.Command;

import java.util.ArrayList;

/** Looks whether everything is well. */
@Command(
        name = "doctor",
        description = "Look whether everything is well, and where everything is.",
        footer = {"", "Example:", "  cairn doctor --json"})
final class DoctorCommand extends HomeCommand {
    private static final int NAME_COLUMNS = 10;

    DoctorCommand(Common common) {
        super(common);
    }

    @Override
    int run(Composition cairn) {
        var findings = new ArrayList<Finding>();
        findings.add(Machine.versions(Version.text()));
        findings.addAll(new HomeCheck(cairn).findings());
        findings.add(Machine.processor());
        findings.add(Machine.sockets());
        var surroundings = common().surroundings();
        findings.addAll(
                new DeskCheck(cairn, surroundings.environment(), surroundings.system()).findings());
        var well = findings.stream().allMatch(Finding::well);
        if (json()) {
            var object = new Json().with("ok", well);
            findings.forEach(finding -> object.with(finding.name(), finding.details()));
            common().print(object);
        } else {
            findings.forEach(this::print);
        }
        return well ? OK : FAILED;
    }

    private void print(Finding finding) {
        var style = terminal().style();
        terminal()
                .out()
                .line(
                        "%s %s%s"
                                .formatted(
                                        finding.well() ? style.green("✓") : style.yellow("!"),
                                        DisplayWidth.padded(finding.name(), NAME_COLUMNS),
                                        VisibleText.oneLine(finding.words())));
    }
}
