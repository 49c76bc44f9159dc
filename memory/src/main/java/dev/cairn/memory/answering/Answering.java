package dev.cairn.memory.answering;

import dev.cairn.llm.text.Completion;
import dev.cairn.llm.text.StopSignal;
import dev.cairn.llm.text.TextModel;
import dev.cairn.llm.text.Usage;
import dev.cairn.memory.Hashes;
import dev.cairn.memory.Id;
import dev.cairn.memory.Space;
import dev.cairn.memory.answering.internal.Consequences;
import dev.cairn.memory.answering.internal.Developments;
import dev.cairn.memory.answering.internal.EarlierTalk;
import dev.cairn.memory.answering.internal.ExactFirst;
import dev.cairn.memory.answering.internal.ExactQuotation;
import dev.cairn.memory.answering.internal.Labels;
import dev.cairn.memory.answering.internal.Prompt;
import dev.cairn.memory.answering.internal.PromptWriter;
import dev.cairn.memory.answering.internal.Quotation;
import dev.cairn.memory.answering.internal.StandingWishes;
import dev.cairn.memory.answering.internal.TraceTable;
import dev.cairn.memory.conversation.Conversations;
import dev.cairn.memory.conversation.Message;
import dev.cairn.memory.correction.Correction;
import dev.cairn.memory.correction.Corrections;
import dev.cairn.memory.episode.Asking;
import dev.cairn.memory.episode.Verbatim;
import dev.cairn.memory.exact.ExactAnswer;
import dev.cairn.memory.exact.ExactQuestions;
import dev.cairn.memory.extraction.Pasted;
import dev.cairn.memory.fact.Facts;
import dev.cairn.memory.portrait.Portrait;
import dev.cairn.memory.portrait.Portraits;
import dev.cairn.memory.recall.Recall;
import dev.cairn.memory.recall.RecallQuery;
import dev.cairn.memory.recall.Recalled;
import dev.cairn.memory.recall.Recollection;
import dev.cairn.memory.recall.internal.Terms;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.timeline.Timelines;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * From a question to an answer. The question is durable before memory or a model is asked; the
 * answer, its episode and its trace become durable together. Thread-safe; blocks until the answer
 * has ended, so it is meant for a virtual thread.
 */
public final class Answering {
    /** Recollections looked at for an answer. */
    private static final int RECOLLECTIONS = 10;

    /** Of an answer that is asked for once more. */
    private static final double OTHER_TEMPERATURE = .7;

    static final String NOTHING = "There is nothing in memory about that.";
    static final String WRITTEN_DOWN = "Written down.";
    static final String NO_MODEL_GOES_ON = "No model is in use that could go on with this answer.";
    static final String GOES_ON_NO_MORE =
            "This answer cannot be gone on with: the conversation has changed.";
    private static final String NO_MODEL_FOR_THAT = " A model could say more; none is in use.";

    private final Database database;
    private final Clock clock;
    private final Conversations conversations;
    private final Recall recall;
    private final Facts facts;
    private final ExactQuestions exact;
    private final Corrections corrections;
    private final Portraits portraits;
    private final Developments developments;
    private final EarlierTalk earlier;
    private final Labels labels;
    private final Terms terms;
    private final TraceTable traces;
    private final Withdrawal withdrawal;

    public Answering(
            Database database,
            Clock clock,
            Conversations conversations,
            Recall recall,
            Facts facts,
            ExactQuestions exact,
            Corrections corrections,
            Portraits portraits,
            Timelines timelines,
            Terms terms,
            Withdrawal withdrawal) {
        this.withdrawal = withdrawal;
        this.database = database;
        this.clock = clock;
        this.conversations = conversations;
        this.recall = recall;
        this.facts = facts;
        this.exact = exact;
        this.corrections = corrections;
        this.portraits = portraits;
        this.developments = new Developments(timelines, facts);
        this.earlier = new EarlierTalk(database, terms);
        this.terms = terms;
        this.labels = new Labels(terms);
        this.traces = new TraceTable(database);
    }

    /** The trace of an answer, if it has one. */
    public Optional<Trace> trace(Id message) {
        return database.read(session -> TraceTable.of(session, message));
    }

    /**
     * Answers a question.
     *
     * @param model what writes the answer; empty for an answer in quotes from memory
     * @param stop ends the answer early; what was said until then is kept
     */
    public Answer answer(
            Space space,
            Question question,
            Optional<TextModel> model,
            AnswerListener listener,
            StopSignal stop) {
        var now = OffsetDateTime.now(clock);
        if (question.begun().isPresent()) {
            return goOn(space, question, question.begun().get(), model, listener, stop, now);
        }
        var exchange = Exchange.open(conversations, traces, space, question, now);
        exchange.question()
                .ifPresent(
                        message -> {
                            listener.recorded(message);
                            if (question.again().isEmpty()) {
                                corrections.heard(space, message, exchange.before());
                            }
                        });
        var today = now.toLocalDate();
        var recalled =
                recall.recall(
                        new RecallQuery(question.text(), space, today, RECOLLECTIONS)
                                .leavingOut(sameWords(question, exchange))
                                .fromPeople());
        listener.recalled(recalled);
        var told =
                developments.where(
                        exact.answer(space, question.text(), today), space, question.text());
        if (model.isEmpty()) {
            return fromMemoryAlone(question, exchange, recalled, told, listener);
        }
        if (recalled.abstained()
                && !(told instanceof ExactAnswer.Told)
                && Asking.isQuestion(question.text())
                && Asking.isAboutTheUser(question.text())) {
            return fixed(NOTHING, exchange, recalled, listener);
        }
        return written(
                space,
                model.get(),
                question,
                exchange,
                ExactFirst.in(recalled, told),
                listener,
                stop,
                today);
    }

    /** The question itself, and every time it was asked before: none of them holds the answer. */
    private Set<Id> sameWords(Question question, Exchange exchange) {
        var same = new HashSet<Id>();
        exchange.question().flatMap(Message::episode).ifPresent(same::add);
        if (Asking.isQuestion(question.text())) {
            same.addAll(
                    database.read(
                            session ->
                                    session.list(
                                            "SELECT id FROM episode WHERE text_hash = ? LIMIT 100",
                                            row -> Id.episode(row.getLong(1)),
                                            Hashes.sha256(Verbatim.of(question.text())))));
        }
        return same;
    }

    private Answer fromMemoryAlone(
            Question question,
            Exchange exchange,
            Recalled recalled,
            ExactAnswer exactly,
            AnswerListener listener) {
        if (exactly instanceof ExactAnswer.Told told) {
            return counted(told, exchange, recalled, listener);
        }
        if (!Asking.isQuestion(question.text()) && exchange.question().isPresent()) {
            return fixed(WRITTEN_DOWN, exchange, recalled, listener);
        }
        boolean ofOneself = Asking.isAboutTheUser(question.text());
        var telling =
                recalled.recollections().stream()
                        .filter(one -> !Asking.onlyAsks(one.text()))
                        .filter(one -> ExactFirst.mayTell(exactly, one, terms, ofOneself))
                        .filter(one -> !ofOneself || !Pasted.isMostly(one.text()))
                        .toList();
        if (recalled.abstained() || telling.isEmpty()) {
            var more = ofOneself ? "" : NO_MODEL_FOR_THAT;
            return fixed(NOTHING + more, exchange, recalled.abstaining(), listener);
        }
        var quoted = Quotation.of(telling, !Asking.isAboutThePast(question.text()));
        exchange.begin(Optional.empty());
        listener.text(quoted.text());
        var trace =
                TraceOf.recalled(recalled, quoted.included(), quoted.cited())
                        .in(Optional.empty(), 0, Usage.NONE);
        return exchange.finish(
                quoted.text(), Message.State.COMPLETE, Optional.empty(), false, false, trace);
    }

    /** What the facts say, and the words they rest on. */
    private Answer counted(
            ExactAnswer.Told told, Exchange exchange, Recalled recalled, AnswerListener listener) {
        var quoted = ExactQuotation.of(told);
        exchange.begin(Optional.empty());
        listener.text(quoted.text());
        var all =
                new Recalled(
                        recalled.query(),
                        false,
                        recalled.tookMillis(),
                        ExactFirst.before(quoted.included(), recalled.recollections()),
                        recalled.notes());
        var trace =
                TraceOf.recalled(all, quoted.included(), quoted.cited())
                        .in(Optional.empty(), 0, Usage.NONE);
        return exchange.finish(
                quoted.text(), Message.State.COMPLETE, Optional.empty(), false, false, trace);
    }

    private static Answer fixed(
            String text, Exchange exchange, Recalled recalled, AnswerListener listener) {
        exchange.begin(Optional.empty());
        listener.text(text);
        var trace =
                TraceOf.recalled(recalled, List.of(), Set.of()).in(Optional.empty(), 0, Usage.NONE);
        return exchange.finish(
                text, Message.State.COMPLETE, Optional.empty(), recalled.abstained(), false, trace);
    }

    private Answer written(
            Space space,
            TextModel model,
            Question question,
            Exchange exchange,
            Recalled recalled,
            AnswerListener listener,
            StopSignal stop,
            LocalDate today) {
        var found = recalled.abstained() ? recalled.withoutRecollections() : recalled;
        // What no longer holds only misleads where nobody asks how it was.
        var told =
                found.recollections().stream()
                        .filter(one -> one.current() || Asking.isAboutThePast(question.text()))
                        .filter(one -> !Asking.onlyAsks(one.text()))
                        .toList();
        var prompt = prompt(space, model, question, exchange, told, today);
        exchange.begin(Optional.of(model.facts().name()));
        var first = Writing.request(model, prompt);
        // The same words once more would be no other answer.
        var request =
                (question.again().isEmpty()
                                ? first
                                : first.sampled(OTHER_TEMPERATURE, clock.millis()))
                        .stoppedBy(stop);
        var completion = Writing.generate(model, request, new Keeper(exchange, listener));
        if (completion instanceof Completion.Failed failed
                && failed.text().isBlank()
                && !told.isEmpty()) {
            return quotedInstead(prompt, recalled, told, exchange, listener, failed);
        }
        var settled = labels.settle(completion.text(), prompt.included());
        var trace =
                TraceOf.recalled(recalled, prompt.included(), settled.cited())
                        .in(
                                Optional.of(model.facts().name()),
                                prompt.budgetTokens(),
                                completion.usage());
        return exchange.finish(
                settled.text(),
                Writing.state(completion),
                Writing.trouble(completion),
                recalled.abstained(),
                true,
                trace);
    }

    private Prompt prompt(
            Space space,
            TextModel model,
            Question question,
            Exchange exchange,
            List<Recollection> told,
            LocalDate today) {
        return new PromptWriter(model, Writing.ANSWER_TOKENS)
                .write(
                        question.text(),
                        StandingWishes.of(database, space),
                        portraits.of(space).slots().stream().map(Portrait.Slot::text).toList(),
                        corrections.of(space, question.text()).stream()
                                .map(Correction::text)
                                .toList(),
                        exchange.before(),
                        earlier::of,
                        told,
                        Consequences.of(facts, told),
                        today);
    }

    /** The model is given what the answer says so far as its own beginning, and goes on there. */
    private Answer goOn(
            Space space,
            Question question,
            Question.Begun begun,
            Optional<TextModel> model,
            AnswerListener listener,
            StopSignal stop,
            OffsetDateTime now) {
        var resumed = Exchange.resume(conversations, traces, question, now, withdrawal);
        var made = begun.message().flatMap(this::trace).or(begun::trace).orElse(Trace.NONE);
        if (model.isEmpty() || resumed.isEmpty()) {
            return new Answer(
                    question.conversation(),
                    begun.message(),
                    begun.text(),
                    Message.State.STOPPED,
                    Optional.of(model.isEmpty() ? NO_MODEL_GOES_ON : GOES_ON_NO_MORE),
                    false,
                    made);
        }
        var exchange = resumed.get();
        exchange.question().ifPresent(listener::recorded);
        var resumption = new Resumption(exchange.begun().orElse(begun.text()), made);
        var recalled = resumption.recalled(question.text(), facts);
        var told = resumption.included(recalled);
        listener.recalled(recalled);
        var prompt = prompt(space, model.get(), question, exchange, told, now.toLocalDate());
        var broken = resumption.in(prompt);
        exchange.begin(Optional.of(model.get().facts().name()));
        var completion =
                Writing.generate(
                        model.get(),
                        Writing.request(model.get(), prompt)
                                .goingOnAfter(broken.words())
                                .stoppedBy(stop),
                        new Keeper(exchange, listener, broken.words()));
        var settled = labels.settle(broken.with(completion.text()), prompt.included());
        var trace =
                TraceOf.recalled(recalled, prompt.included(), settled.cited())
                        .in(
                                Optional.of(model.get().facts().name()),
                                prompt.budgetTokens(),
                                completion.usage());
        return exchange.finish(
                settled.text(),
                Writing.state(completion),
                Writing.trouble(completion),
                false,
                true,
                trace);
    }

    /** The model said nothing: memory answers in its place, and the trouble is told. */
    private static Answer quotedInstead(
            Prompt prompt,
            Recalled recalled,
            List<Recollection> told,
            Exchange exchange,
            AnswerListener listener,
            Completion.Failed failed) {
        var quoted = Quotation.of(told, true);
        listener.text(quoted.text());
        var trace =
                TraceOf.recalled(recalled, quoted.included(), quoted.cited())
                        .in(Optional.empty(), prompt.budgetTokens(), failed.usage());
        return exchange.finish(
                quoted.text(),
                Message.State.FAILED,
                Optional.of(failed.sentence()),
                false,
                false,
                trace);
    }
}
