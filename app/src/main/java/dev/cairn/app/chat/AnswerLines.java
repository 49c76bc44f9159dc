package dev.cairn.app.chat;

import dev.cairn.app.terminal.Listing;
import dev.cairn.app.terminal.OutputClosed;
import dev.cairn.app.terminal.SpokenDates;
import dev.cairn.app.terminal.Terminal;
import dev.cairn.app.terminal.VisibleText;
import dev.cairn.llm.text.StopSignal;
import dev.cairn.memory.answering.Answer;
import dev.cairn.memory.answering.AnswerListener;
import dev.cairn.memory.conversation.Message;

import java.time.LocalDate;

/** Writes one answer to the terminal: its words as they come, then what it rests on. */
public final class AnswerLines {
    private final Terminal terminal;
    private final LocalDate today;
    private final StringBuilder said = new StringBuilder();

    public AnswerLines(Terminal terminal, LocalDate today) {
        this.terminal = terminal;
        this.today = today;
    }

    /**
     * Writes pieces as they come where somebody watches. When standard output takes no more, the
     * answer is stopped rather than broken off, so that it is kept.
     */
    public AnswerListener streaming(StopSignal stop) {
        return new AnswerListener() {
            @Override
            public void text(String piece) {
                if (!terminal.outIsTerminal()) {
                    return;
                }
                try {
                    terminal.out().print(VisibleText.lines(piece));
                    said.append(piece);
                } catch (OutputClosed e) {
                    stop.stop();
                }
            }
        };
    }

    /**
     * Ends the answer: what was not streamed, and its sources.
     *
     * @param ending the program is being ended: that a model was cut off is then no trouble
     */
    public void finish(Answer answer, boolean ending) {
        var style = terminal.style();
        if (said.isEmpty()) {
            terminal.out().line(VisibleText.lines(answer.text().stripTrailing()));
        } else if (said.charAt(said.length() - 1) != '\n') {
            terminal.out().line();
        }
        if (answer.state() == Message.State.STOPPED || ending) {
            terminal.out().line(style.dim("(stopped; what was said is kept)"));
        }
        var citations = answer.trace().citations();
        // An answer in quotes shows its sources' words itself.
        if (citations.isEmpty() || answer.trace().model().isEmpty()) {
            return;
        }
        terminal.out().line();
        var listing = new Listing(terminal);
        for (var one : citations) {
            var day = SpokenDates.day(one.occurredAt().toLocalDate(), today);
            listing.add("[%d] %s".formatted(one.label(), day), one.text(), "", "" + one.id());
        }
        listing.print();
    }
}
