package dev.cairn.ui.sample;

import dev.cairn.memory.Id;
import dev.cairn.memory.answering.Trace;
import dev.cairn.memory.episode.Episode;
import dev.cairn.memory.episode.Role;
import dev.cairn.memory.episode.Source;
import dev.cairn.memory.extraction.FactKind;
import dev.cairn.memory.extraction.Sensitivity;
import dev.cairn.memory.fact.Evidence;
import dev.cairn.memory.fact.Fact;
import dev.cairn.memory.fact.FactStatus;
import dev.cairn.memory.recall.Recollection;
import dev.cairn.memory.recall.Why;
import dev.cairn.memory.time.DateRange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Made-up facts, what they rest on, and an answer that was made from them. */
public final class SampleMemories {
    private SampleMemories() {}

    public static Trace annaTrace() {
        return new Trace(
                Optional.of(Samples.MODEL),
                2048,
                1204,
                840,
                21.4,
                List.of(
                        item(
                                1,
                                "Anna moved from Bonn to Berlin in May 2025",
                                "2025-05-18",
                                Trace.Reach.CITED,
                                901),
                        item(
                                2,
                                "Anna: The flat is small, but it is two minutes from the canal in"
                                        + " Neukölln. Come and see it!",
                                "2025-06-02",
                                Trace.Reach.CITED,
                                902),
                        item(
                                3,
                                "Anna is looking for a job at a small publisher.",
                                "2025-03-11",
                                Trace.Reach.INCLUDED,
                                903),
                        item(
                                4,
                                "Planned: visit Anna in the second week of December.",
                                "2026-11-02",
                                Trace.Reach.INCLUDED,
                                904),
                        item(
                                0,
                                "Anna and Tomás know each other from the choir in Bonn.",
                                "2024-01-20",
                                Trace.Reach.RETRIEVED,
                                905),
                        item(
                                0,
                                "The train from Bonn to Berlin takes five hours.",
                                "2025-05-01",
                                Trace.Reach.RETRIEVED,
                                906)));
    }

    public static Recollection recollection() {
        return new Recollection(
                Id.fact(901),
                Recollection.Kind.FACT,
                "Anna moved",
                at("2025-05-18"),
                true,
                1,
                List.of(Id.episode(901)),
                new Why(List.of(), List.of()));
    }

    static List<Episode> episodes() {
        return List.of(
                episode(
                        901,
                        "",
                        Role.USER,
                        "Big news today: Anna moved from Bonn to Berlin in May 2025. She sounded so"
                                + " happy on the phone.",
                        "2025-05-18"),
                episode(
                        902,
                        "Anna",
                        Role.OTHER,
                        "The flat is small, but it is two minutes from the canal in Neukölln. Come"
                                + " and see it!",
                        "2025-06-02"),
                episode(
                        903,
                        "",
                        Role.USER,
                        "Anna is looking for a job at a small publisher, something with children’s"
                                + " books.",
                        "2025-03-11"),
                episode(
                        904,
                        "",
                        Role.USER,
                        "I would like to visit Anna in the second week of December.",
                        "2026-11-02"));
    }

    static List<Fact> facts() {
        return List.of(
                fact(
                        901,
                        "Anna lives in Berlin",
                        FactKind.STATE,
                        "2025-05-01",
                        "",
                        true,
                        true,
                        "Anna moved from Bonn to Berlin in May 2025"),
                fact(
                        910,
                        "Visit Anna in the second week of December",
                        FactKind.PLAN,
                        "2026-12-07",
                        "2026-12-13",
                        true,
                        false,
                        "I would like to visit Anna in the second week of December"),
                fact(
                        911,
                        "You prefer tea to coffee in the afternoon",
                        FactKind.PREFERENCE,
                        "",
                        "",
                        true,
                        false,
                        "tea in the afternoon, always, coffee keeps me up"),
                fact(
                        912,
                        "Tomás sings tenor in the choir in Bonn",
                        FactKind.RELATION,
                        "2024-01-20",
                        "",
                        true,
                        false,
                        "Tomás joined us as a tenor"),
                fact(
                        913,
                        "خالتي سلمى تضيف القرفة إلى الكسكسي",
                        FactKind.NOTE,
                        "2026-02-14",
                        "",
                        true,
                        false,
                        "سر الطعم هو القليل من القرفة"),
                fact(
                        914,
                        "Anna lives in Bonn",
                        FactKind.STATE,
                        "2019-09-01",
                        "2025-05-01",
                        false,
                        false,
                        "Anna is still in Bonn"),
                fact(
                        915,
                        "Yumi recommended the second-hand bookshops of Jinbōchō, and said that one"
                            + " should go on a weekday morning, before the students come, with an"
                            + " empty bag and no plans for lunch",
                        FactKind.EVENT,
                        "2026-10-01",
                        "",
                        true,
                        false,
                        ""));
    }

    static Fact note(long id, String text) {
        return fact(id, text, FactKind.NOTE, "", "", true, false, "");
    }

    private static Fact fact(
            long id,
            String text,
            FactKind kind,
            String from,
            String to,
            boolean current,
            boolean pinned,
            String quote) {
        return new Fact(
                Id.fact(id),
                text,
                kind,
                "",
                "",
                "",
                false,
                from.isEmpty() ? Optional.empty() : Optional.of(day(from)),
                to.isEmpty() ? Optional.empty() : Optional.of(day(to)),
                current ? FactStatus.CURRENT : FactStatus.SUPERSEDED,
                at("2026-11-02"),
                SampleCompanion.NOW,
                0.9,
                0.5,
                Sensitivity.NONE,
                pinned,
                "rules",
                quote.isEmpty()
                        ? List.of()
                        : List.of(new Evidence(Id.episode(901), 0, quote.length(), quote)),
                Optional.empty());
    }

    /** The same in other words. */
    static Fact inOtherWords(Fact one, String words) {
        return copy(one, words, one.pinned(), one.status(), one.evidence());
    }

    static Fact pinned(Fact one, boolean pinned) {
        return copy(one, one.text(), pinned, one.status(), one.evidence());
    }

    /** What is learned from something just said. */
    static Fact learned(long id, String text, FactStatus status, Id episode) {
        return copy(
                note(id, text), text, false, status, List.of(new Evidence(episode, 0, 4, text)));
    }

    private static Fact copy(
            Fact one, String text, boolean pinned, FactStatus status, List<Evidence> evidence) {
        return new Fact(
                one.id(),
                text,
                one.kind(),
                one.subject(),
                one.attribute(),
                one.value(),
                one.single(),
                one.since(),
                one.until(),
                status,
                one.occurredAt(),
                one.recordedAt(),
                one.confidence(),
                one.importance(),
                one.sensitivity(),
                pinned,
                one.origin(),
                evidence,
                one.supersedes());
    }

    private static DateRange day(String day) {
        return DateRange.day(LocalDate.parse(day));
    }

    private static Episode episode(long id, String speaker, Role role, String text, String day) {
        return new Episode(
                Id.episode(id),
                Optional.of(Samples.ANNA),
                Source.CHAT,
                role,
                speaker,
                text,
                at(day),
                Instant.parse(day + "T12:00:00Z"));
    }

    private static Trace.Item item(
            int label, String text, String day, Trace.Reach reach, long episode) {
        return new Trace.Item(
                label,
                label % 2 == 1 ? Recollection.Kind.FACT : Recollection.Kind.WINDOW,
                Id.fact(episode),
                text,
                at(day),
                0.9,
                reach,
                List.of(Id.episode(episode)));
    }

    private static OffsetDateTime at(String day) {
        return LocalDate.parse(day).atTime(18, 20).atOffset(ZoneOffset.ofHours(2));
    }
}
