package dev.cairn.memory.exact.internal;

import dev.cairn.memory.exact.ExactAnswer;
import dev.cairn.memory.fact.internal.Settlement;
import dev.cairn.memory.store.internal.Session;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads a question and answers it. Runs inside the caller's transaction. */
public final class Exactly {
    private static final Pattern LEAD =
            Pattern.compile(
                    "^(?:(?:hey|hi|ok|okay|so|and|but|please|tell me|can you tell me|do you know"
                            + "|remind me)[, ]+)+",
                    Pattern.CASE_INSENSITIVE);

    private Exactly() {}

    public static ExactAnswer answer(
            Session session, long space, Settlement.Names names, String question, LocalDate today) {
        var slots = new SlotFacts(session, space, names);
        var context = new Context(today);
        var parts = TwoQuestions.in(plain(question));
        if (parts.isEmpty()) {
            return one(question, slots, context);
        }
        var first = one(parts.get().first() + "?", slots, context);
        var second = one(parts.get().second() + "?", slots, context);
        return parts.get().answered(first, second);
    }

    private static ExactAnswer one(String question, SlotFacts slots, Context context) {
        var today = context.today();
        var formed =
                QuestionForms.read(plain(question), context)
                        .map(asked -> told(asked, slots, today))
                        .orElseGet(ExactAnswer.NoSlot::new);
        if (formed instanceof ExactAnswer.Told) {
            return formed;
        }
        var read =
                new QuestionReading(context, slots)
                        .read(question)
                        .map(asked -> told(asked, slots, today))
                        .orElseGet(ExactAnswer.NoSlot::new);
        if (read instanceof ExactAnswer.Told) {
            return read;
        }
        if (OrderForms.isComparison(question)
                && new Ordering(slots).named(question) instanceof ExactAnswer.Told order) {
            return order;
        }
        return read instanceof ExactAnswer.NoSlot ? formed : read;
    }

    private static ExactAnswer told(Asked asked, SlotFacts slots, LocalDate today) {
        return switch (asked) {
            case Asked.Of of -> new Telling(slots, today).of(of);
            case Asked.Order order -> new Ordering(slots).of(order);
        };
    }

    /** One line without its mark and polite beginning; the first letter small. */
    private static String plain(String question) {
        var line = question.strip().replaceAll("\\s+", " ").replaceAll("[?!. ]+$", "");
        var bare = LEAD.matcher(line).replaceFirst("");
        if (bare.isEmpty() || bare.startsWith("I ")) {
            return bare;
        }
        return bare.substring(0, 1).toLowerCase(Locale.ROOT)
                + bare.substring(1).replaceFirst("(?i)^(what|who|where|when)s ", "$1's ");
    }
}
