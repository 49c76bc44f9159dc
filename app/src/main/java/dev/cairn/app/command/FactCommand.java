package dev.cairn.app.command;

import dev.cairn.app.composition.Composition;
import dev.cairn.app.composition.Refused;
import dev.cairn.app.terminal.Json;
import dev.cairn.app.terminal.Listing;
import dev.cairn.app.terminal.SpokenDates;
import dev.cairn.memory.Id;
import dev.cairn.memory.review.FactEditing;
import dev.cairn.memory.review.Revision;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Changes to facts by the user's own hand. */
abstract class FactCommand extends HomeCommand {
    private FactCommand(Common common) {
        super(common);
    }

    final void tell(Composition cairn, List<Id> ids, String words) {
        var facts = ids.stream().flatMap(id -> cairn.memory().facts().find(id).stream()).toList();
        if (json()) {
            common().print(
                            new Json()
                                    .with(
                                            "facts",
                                            facts.stream().map(FactsCommand::json).toList()));
        } else {
            facts.forEach(
                    fact ->
                            terminal()
                                    .out()
                                    .line("%s %s  %s".formatted(words, fact.text(), fact.id())));
        }
    }

    /** Writes one down. */
    @Command(
            name = "add",
            description = "Write down a fact; it counts at once.",
            footer = {"", "Example:", "  cairn fact add \"Anna lives in Berlin\" --from 2025-05"})
    static final class Add extends FactCommand {
        @Parameters(paramLabel = "TEXT", arity = "1..*", description = "The statement.")
        private List<String> words = List.of();

        @Option(names = "--from", paramLabel = "D", description = "Since when it holds.")
        private Optional<String> from = Optional.empty();

        @Option(names = "--to", paramLabel = "D", description = "When it ended.")
        private Optional<String> to = Optional.empty();

        @Mixin private SpaceOption space = new SpaceOption();

        Add(Common common) {
            super(common);
        }

        @Override
        int run(Composition cairn) {
            var text = String.join(" ", words);
            if (text.isBlank()) {
                throw new BadUsage("a fact needs words");
            }
            var since = from.map(EditOptions::range);
            var until = to.map(EditOptions::range);
            var memory = cairn.memory();
            cairn.learnBriefly();
            var ids =
                    memory.editing()
                            .add(
                                    space.madeIn(memory),
                                    text,
                                    OffsetDateTime.now(common().surroundings().clock()),
                                    since,
                                    until);
            tell(cairn, ids, "Kept:");
            return OK;
        }
    }

    /** A change to facts that are there. */
    abstract static class Changing extends FactCommand {
        @Parameters(paramLabel = "ID", arity = "1..*", description = "Ids of facts.")
        private List<String> names = List.of();

        private Changing(Common common) {
            super(common);
        }

        @Override
        final int run(Composition cairn) {
            var ids = names.stream().map(InboxDecision::fact).distinct().toList();
            cairn.learnBriefly();
            var editing = cairn.memory().editing();
            for (var id : ids) {
                if (!change(editing, id)) {
                    throw new Refused(refusal(id));
                }
            }
            tell(cairn, ids, done());
            return OK;
        }

        abstract boolean change(FactEditing editing, Id id);

        abstract String done();

        String refusal(Id id) {
            return "%s is no fact that counts; cairn inbox shows those that wait".formatted(id);
        }
    }

    /** Keeps them from fading. */
    @Command(name = "pin", description = "Keep facts from fading.")
    static final class Pin extends Changing {
        Pin(Common common) {
            super(common);
        }

        @Override
        boolean change(FactEditing editing, Id id) {
            return editing.pin(id, true);
        }

        @Override
        String done() {
            return "Pinned:";
        }
    }

    /** Lets them fade again. */
    @Command(name = "unpin", description = "Let facts fade again.")
    static final class Unpin extends Changing {
        Unpin(Common common) {
            super(common);
        }

        @Override
        boolean change(FactEditing editing, Id id) {
            return editing.pin(id, false);
        }

        @Override
        String done() {
            return "No longer pinned:";
        }
    }

    /** Says that they never were true. */
    @Command(
            name = "retract",
            description = "Say that facts never were true; what they had replaced holds again.")
    static final class Retract extends Changing {
        Retract(Common common) {
            super(common);
        }

        @Override
        boolean change(FactEditing editing, Id id) {
            return editing.retract(id);
        }

        @Override
        String done() {
            return "Taken back:";
        }
    }

    /** Takes the last change back. */
    @Command(name = "undo", description = "Take the last edit or retraction of facts back.")
    static final class Undo extends Changing {
        Undo(Common common) {
            super(common);
        }

        @Override
        boolean change(FactEditing editing, Id id) {
            return editing.undo(id);
        }

        @Override
        String done() {
            return "As before:";
        }

        @Override
        String refusal(Id id) {
            return "%s was not changed by hand".formatted(id);
        }
    }

    /** Changes one. */
    @Command(
            name = "edit",
            description = "Change a fact's words, value or dates; how it was is kept.",
            footer = {
                "",
                "Example:",
                "  cairn fact edit f-0d3xk2m9q7a4c --text \"Anna lives in Cologne\"",
                "  cairn fact edit f-0d3xk2m9q7a4c --from 2025-05"
            })
    static final class Change extends FactCommand {
        @Parameters(paramLabel = "ID", description = "The fact.")
        private String name = "";

        @Mixin private EditOptions options = new EditOptions();

        Change(Common common) {
            super(common);
        }

        @Override
        int run(Composition cairn) {
            var id = InboxDecision.fact(name);
            var edit = options.edit();
            cairn.learnBriefly();
            var holder =
                    cairn.memory()
                            .editing()
                            .edit(id, edit)
                            .orElseThrow(
                                    () ->
                                            new Refused(
                                                    "%s is no fact that counts; cairn inbox edit changes one that waits"
                                                            .formatted(id)));
            tell(cairn, List.of(holder), "Now:");
            return OK;
        }
    }

    /** How one was before. */
    @Command(name = "revisions", description = "Show how a fact was before it was changed by hand.")
    static final class Revisions extends FactCommand {
        @Parameters(paramLabel = "ID", description = "The fact.")
        private String name = "";

        Revisions(Common common) {
            super(common);
        }

        @Override
        int run(Composition cairn) {
            var id = InboxDecision.fact(name);
            var history = cairn.memory().editing().history(id);
            if (json()) {
                common().print(
                                new Json()
                                        .with("id", id)
                                        .with(
                                                "revisions",
                                                history.stream().map(Revisions::json).toList()));
                return OK;
            }
            if (history.isEmpty()) {
                terminal().out().line("It was never changed by hand.");
            }
            var listing = new Listing(terminal());
            var zone = common().surroundings().clock().getZone();
            for (var one : history) {
                listing.add(
                        SpokenDates.day(one.at().atZone(zone).toLocalDate(), cairn.today()),
                        one.text(),
                        "until it was " + one.how().name().toLowerCase(Locale.ROOT),
                        id.toString());
            }
            listing.print();
            return OK;
        }

        private static Json json(Revision revision) {
            return new Json()
                    .with("changedAt", revision.at())
                    .with("how", revision.how().name().toLowerCase(Locale.ROOT))
                    .with("text", revision.text())
                    .with("value", revision.value())
                    .with("validFrom", revision.validFrom())
                    .with("validTo", revision.validTo())
                    .with("origin", revision.origin());
        }
    }
}
