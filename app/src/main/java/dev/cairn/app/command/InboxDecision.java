package dev.cairn.app.command;

import dev.cairn.app.composition.Composition;
import dev.cairn.app.composition.Refused;
import dev.cairn.app.terminal.Json;
import dev.cairn.memory.Id;
import dev.cairn.memory.review.Inbox;
import dev.cairn.memory.review.Reviewed;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;

/** A decision on facts in the inbox. */
abstract class InboxDecision extends HomeCommand {
    @Mixin private SpaceOption space = new SpaceOption();

    private InboxDecision(Common common) {
        super(common);
    }

    @Override
    final int run(Composition cairn) {
        check();
        cairn.learnBriefly();
        return tell(decide(cairn));
    }

    /** Looks at what was written before anything is opened. */
    abstract void check();

    abstract List<Reviewed> decide(Composition cairn);

    final SpaceOption space() {
        return space;
    }

    static Id fact(String text) {
        return Id.parse(text)
                .filter(id -> id.kind() == Id.Kind.FACT)
                .orElseThrow(() -> new BadUsage("\"%s\" is no id of a fact".formatted(text)));
    }

    private int tell(List<Reviewed> done) {
        var missing =
                done.stream()
                        .filter(one -> one instanceof Reviewed.NotThere)
                        .map(Reviewed::named)
                        .toList();
        if (missing.size() == done.size()) {
            throw new Refused(
                    missing.size() == 1
                            ? "%s does not wait for that; nothing was changed"
                                    .formatted(missing.getFirst())
                            : "none of these waits for that; nothing was changed");
        }
        if (json()) {
            common().print(
                            new Json()
                                    .with(
                                            "decided",
                                            done.stream().map(InboxDecision::json).toList()));
        } else {
            done.forEach(one -> terminal().out().line(sentence(one)));
        }
        return missing.isEmpty() ? OK : FAILED;
    }

    private static Json json(Reviewed reviewed) {
        var json = new Json().with("id", reviewed.named());
        return switch (reviewed) {
            case Reviewed.Accepted(var _, var fact) ->
                    json.with("verdict", "accepted").with("fact", fact);
            case Reviewed.Declined _ -> json.with("verdict", "declined");
            case Reviewed.Skipped _ -> json.with("verdict", "skipped");
            case Reviewed.Undone _ -> json.with("verdict", "undone");
            case Reviewed.NotThere _ -> json.with("verdict", "not there");
        };
    }

    private static String sentence(Reviewed reviewed) {
        return switch (reviewed) {
            case Reviewed.Accepted(var named, var fact) when named.equals(fact) ->
                    "Accepted: " + fact;
            case Reviewed.Accepted(var named, var fact) ->
                    "Accepted: %s says the same as %s".formatted(named, fact);
            case Reviewed.Declined(var named) -> "Declined: " + named;
            case Reviewed.Skipped(var named) -> "Left for later: " + named;
            case Reviewed.Undone(var named) -> "Waits again: " + named;
            case Reviewed.NotThere(var named) -> "Does not wait for that: " + named;
        };
    }

    /** A decision on several. */
    abstract static class OnSeveral extends InboxDecision {
        @Parameters(paramLabel = "ID", arity = "0..*", description = "Ids of facts in the inbox.")
        private List<String> names = List.of();

        @Option(names = "--all", description = "Everything that waits in the space.")
        private boolean all;

        private OnSeveral(Common common) {
            super(common);
        }

        @Override
        final void check() {
            if (names.isEmpty() != all) {
                throw new BadUsage("name either ids or --all");
            }
            names.forEach(InboxDecision::fact);
        }

        @Override
        final List<Reviewed> decide(Composition cairn) {
            var memory = cairn.memory();
            var ids =
                    all
                            ? memory.inbox().list(space().in(memory)).stream()
                                    .map(one -> one.fact().id())
                                    .toList()
                            : names.stream().map(InboxDecision::fact).distinct().toList();
            if (ids.isEmpty()) {
                throw new Refused("nothing waits for your word");
            }
            return decide(memory.inbox(), ids);
        }

        abstract List<Reviewed> decide(Inbox inbox, List<Id> ids);
    }

    /** Keeps them. */
    @Command(name = "accept", description = "Keep facts; they count from when they were said.")
    static final class Accept extends OnSeveral {
        Accept(Common common) {
            super(common);
        }

        @Override
        List<Reviewed> decide(Inbox inbox, List<Id> ids) {
            return inbox.accept(ids);
        }
    }

    /** Does not keep them. */
    @Command(name = "decline", description = "Do not keep facts, and never propose them again.")
    static final class Decline extends OnSeveral {
        Decline(Common common) {
            super(common);
        }

        @Override
        List<Reviewed> decide(Inbox inbox, List<Id> ids) {
            return inbox.decline(ids);
        }
    }

    /** Leaves them for later. */
    @Command(name = "skip", description = "Leave facts for later, behind the others.")
    static final class Skip extends OnSeveral {
        Skip(Common common) {
            super(common);
        }

        @Override
        List<Reviewed> decide(Inbox inbox, List<Id> ids) {
            return inbox.skip(ids);
        }
    }

    /** Takes decisions back. */
    @Command(name = "undo", description = "Take decisions back, the last one where no id is named.")
    static final class Undo extends InboxDecision {
        @Parameters(
                paramLabel = "ID",
                arity = "0..*",
                description = "The ids they had in the inbox.")
        private List<String> names = List.of();

        Undo(Common common) {
            super(common);
        }

        @Override
        void check() {
            names.forEach(InboxDecision::fact);
        }

        @Override
        List<Reviewed> decide(Composition cairn) {
            var memory = cairn.memory();
            var ids =
                    names.isEmpty()
                            ? memory.inbox().decisions(space().in(memory), 1).stream()
                                    .map(decision -> decision.proposal())
                                    .toList()
                            : names.stream().map(InboxDecision::fact).distinct().toList();
            if (ids.isEmpty()) {
                throw new Refused("there is no decision to undo");
            }
            return memory.inbox().undo(ids);
        }
    }

    /** Keeps one in other words. */
    @Command(name = "edit", description = "Change a proposed fact, then keep it.")
    static final class Change extends InboxDecision {
        @Parameters(paramLabel = "ID", description = "The fact in the inbox.")
        private String name = "";

        @Mixin private EditOptions options = new EditOptions();

        Change(Common common) {
            super(common);
        }

        @Override
        void check() {
            fact(name);
            options.edit();
        }

        @Override
        List<Reviewed> decide(Composition cairn) {
            return List.of(cairn.memory().inbox().accept(fact(name), options.edit()));
        }
    }
}
