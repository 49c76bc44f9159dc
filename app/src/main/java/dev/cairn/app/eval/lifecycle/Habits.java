package dev.cairn.app.eval.lifecycle;

import static dev.cairn.app.eval.lifecycle.Probe.Kind.COUNT;
import static dev.cairn.app.eval.lifecycle.Probe.Kind.CURRENT;
import static dev.cairn.app.eval.lifecycle.Probe.Kind.LIST;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What somebody likes, does, reads and cannot stand, said more than once. */
final class Habits {
    private Habits() {}

    static void write(Diary diary) {
        allergies(diary);
        favourites(diary);
        likes(diary);
        books(diary);
    }

    /** One is kept, one is given up. */
    static void hobbies(Diary diary, String kept) {
        var given = diary.name("hobby");
        diary.tell(diary.day(5, 30), "hobby.start", Map.of("hobby", given), "hobby:1", given);
        diary.tell(diary.day(60, 90), "hobby.stop", Map.of("hobby", given), "hobby:2", given);
        diary.ask(LIST, "hobby", Map.of(), List.of(kept), List.of(given), "hobby:0");
    }

    private static void allergies(Diary diary) {
        var ended = diary.name("allergen");
        var one = diary.name("allergen");
        var two = diary.name("allergen");
        add(diary, diary.day(3, 20), ended, "allergy:1");
        add(diary, diary.day(20, 50), one, "allergy:2");
        add(diary, diary.day(50, 70), two, "allergy:3");
        diary.tell(diary.day(72, 95), "allergy.end", Map.of("allergen", ended), "allergy:4", ended);
        diary.ask(
                LIST,
                "allergy",
                Map.of(),
                List.of(one, two),
                List.of(ended),
                "allergy:2",
                "allergy:3");
    }

    private static void add(Diary diary, LocalDate day, String allergen, String truth) {
        diary.tell(day, "allergy.add", Map.of("allergen", allergen), truth, allergen);
    }

    private static void favourites(Diary diary) {
        var category = diary.name("category");
        var was = diary.name("thing");
        var is = diary.name("thing");
        diary.tell(
                diary.day(5, 40),
                "favourite.state",
                Map.of("category", category, "thing", was),
                "favourite:1",
                was);
        diary.tell(
                diary.day(50, 95),
                "favourite.change",
                Map.of("category", category, "thing", is, "old", was),
                "favourite:2",
                is,
                was);
        diary.ask(
                CURRENT,
                "favourite",
                Map.of("category", category),
                List.of(is),
                List.of(was),
                "favourite:2");
    }

    private static void likes(Diary diary) {
        for (var i = 0; i < 3; i++) {
            var thing = diary.name("like");
            var truth = "like:" + thing;
            diary.tell(diary.day(2, 30), "like.state", Map.of("thing", thing), truth, thing);
            diary.tell(diary.day(40, 60), "like.again", Map.of("thing", thing), truth, thing);
            diary.tell(diary.day(70, 90), "like.again", Map.of("thing", thing), truth, thing);
        }
    }

    private static void books(Diary diary) {
        var titles = new ArrayList<String>();
        var thisYear = diary.between(2, 5);
        for (var i = 0; i < 2; i++) {
            finish(diary, LocalDate.of(2024, diary.between(2, 12), diary.between(3, 28)));
        }
        for (var i = 0; i < thisYear; i++) {
            var day = LocalDate.of(2025, 2 + 2 * i, diary.between(3, 28));
            titles.add(finish(diary, day));
        }
        diary.ask(
                COUNT,
                "book.count",
                Map.of("year", "2025"),
                List.of(
                        String.valueOf(thisYear),
                        List.of("two", "three", "four").get(thisYear - 2)),
                List.of(),
                titles.stream().map(title -> "book:" + title).toArray(String[]::new));
        diary.ask(
                CURRENT,
                "book.last",
                Map.of(),
                List.of(titles.getLast()),
                List.of(),
                "book:" + titles.getLast());
    }

    private static String finish(Diary diary, LocalDate day) {
        var book = diary.name("book");
        diary.tell(day, "book.finished", Map.of("book", book), "book:" + book, book);
        return book;
    }
}
