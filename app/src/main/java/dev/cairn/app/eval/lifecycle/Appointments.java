package dev.cairn.app.eval.lifecycle;

import static dev.cairn.app.eval.lifecycle.Probe.Kind.CURRENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Plans made, moved, cancelled and corrected, and where the spare key is. */
final class Appointments {
    private Appointments() {}

    static void write(Diary diary) {
        trips(diary);
        appointment(diary);
        var was = diary.name("spot");
        var is = diary.name("spot");
        diary.capture(diary.day(5, 40), "key.state", Map.of("spot", was), "key:1", was);
        diary.tell(diary.day(50, 95), "key.change", Map.of("spot", is), "key:2", is);
        diary.ask(CURRENT, "key", Map.of(), List.of(is), List.of(was), "key:2");
    }

    /** One trip is put off, one is called off. Told in spring, for months that nobody mentions. */
    private static void trips(Diary diary) {
        var moved = diary.name("place");
        diary.tell(
                LocalDate.of(2025, 3, diary.between(2, 28)),
                "trip.plan",
                Map.of("place", moved, "month", "August"),
                "trip:1",
                moved);
        diary.tell(
                LocalDate.of(2025, 5, diary.between(2, 28)),
                "trip.change",
                Map.of("place", moved, "month", "October"),
                "trip:2",
                moved);
        diary.ask(
                CURRENT,
                "trip.when",
                Map.of("place", moved),
                List.of("October"),
                List.of("August"),
                "trip:2");
        var cancelled = diary.name("place");
        diary.tell(
                LocalDate.of(2025, 2, diary.between(2, 28)),
                "trip.plan",
                Map.of("place", cancelled, "month", "July"),
                "trip:3",
                cancelled);
        diary.tell(
                LocalDate.of(2025, 4, diary.between(2, 28)),
                "trip.cancel",
                Map.of("place", cancelled),
                "trip:4",
                cancelled);
        diary.ask(
                CURRENT,
                "trip.cancelled",
                Map.of("place", cancelled),
                List.of("cancel", "called off", "is off", "not going", "no longer"),
                List.of("July"),
                "trip:4");
    }

    /** The day is put right in the next line. */
    private static void appointment(Diary diary) {
        var what = diary.name("what");
        var told = Diary.END.minusDays(3);
        var wrong = Diary.END.plusDays(diary.between(1, 3));
        var right = Diary.END.plusDays(diary.between(3, 5));
        diary.tell(
                told,
                "appointment.state",
                Map.of("what", what, "weekday", Diary.weekday(wrong)),
                "appointment",
                what);
        diary.tell(
                told,
                "appointment.correct",
                Map.of("what", what, "weekday", Diary.weekday(right)),
                "appointment",
                what,
                Diary.weekday(right));
        diary.ask(
                CURRENT,
                "appointment",
                Map.of("what", what),
                List.of(Diary.weekday(right), Diary.dayOfMonth(right)),
                List.of(Diary.weekday(wrong), Diary.dayOfMonth(wrong)),
                "appointment");
    }
}
