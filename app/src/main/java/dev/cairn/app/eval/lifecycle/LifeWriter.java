package dev.cairn.app.eval.lifecycle;

import static dev.cairn.app.eval.lifecycle.Probe.Kind.ABSENT;
import static dev.cairn.app.eval.lifecycle.Probe.Kind.CURRENT;
import static dev.cairn.app.eval.lifecycle.Probe.Kind.HISTORY;
import static dev.cairn.app.eval.lifecycle.Probe.Kind.ORDER;

import dev.cairn.app.eval.lifecycle.Line.Speaker;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Makes up a life: where somebody lives and works, what else happens, and the noise between. */
final class LifeWriter {
    private static final int IDLE_DAYS = 30;
    private static final int QUESTIONS_WITHOUT_ANSWER = 5;

    private LifeWriter() {}

    static Life write(Phrases phrases, RandomGenerator random) {
        phrases.newPerson();
        var diary = new Diary(phrases, random);
        homeAndWork(diary);
        People.write(diary);
        Habits.write(diary);
        Appointments.write(diary);
        noise(diary);
        for (var i = 0; i < QUESTIONS_WITHOUT_ANSWER; i++) {
            diary.ask(ABSENT, "absent", Map.of(), List.of(), List.of());
        }
        var inForce = List.of(diary.name("instruction"), diary.name("instruction"));
        var withdrawn = diary.name("withdrawn");
        instruct(diary, diary.day(8, 20), "give", inForce.get(0), "instruction:1");
        instruct(diary, diary.day(50, 70), "give", inForce.get(1), "instruction:2");
        instruct(diary, diary.day(20, 40), "give", withdrawn, "instruction:3");
        instruct(diary, diary.day(60, 80), "end", withdrawn, "instruction:3");
        return diary.life(inForce, List.of(withdrawn), secrets(diary));
    }

    private static void instruct(
            Diary diary, LocalDate day, String what, String words, String truth) {
        diary.tell(
                day,
                "instruction." + what,
                Map.of("instruction", words),
                truth,
                Verdict.core(words));
    }

    private static void homeAndWork(Diary diary) {
        var before = diary.name("city");
        var first = diary.name("city");
        var second = diary.name("city");
        var third = diary.name("city");
        var now = diary.name("city");
        var firstMove = diary.day(20, 36);
        var secondMove = diary.day(52, 60);
        var toldLate = secondMove.plusDays(diary.between(70, 100));
        var lastMove = diary.day(80, 92);
        diary.tell(Diary.BEGIN, "home.state", Map.of("city", first), "home:1", first);
        diary.tell(
                diary.day(3, 12),
                "home.past",
                Map.of("city", before, "year", "2021"),
                "home:0",
                before);
        diary.tell(firstMove, "home.move", move(first, second), "home:2", second);
        diary.tell(
                toldLate,
                "home.late",
                Map.of("city", third, "month", Diary.monthName(secondMove)),
                "home:3",
                third);
        diary.tell(lastMove, "home.move", move(third, now), "home:4", now);
        diary.tell(lastMove.plusDays(30), "home.again", Map.of("city", now), "home:4", now);
        diary.tell(lastMove.plusDays(55), "home.again", Map.of("city", now), "home:4", now);
        var old = List.of(before, first, second, third);
        diary.ask(CURRENT, "home.now", Map.of(), List.of(now), old, "home:4");
        diary.ask(
                HISTORY,
                "home.before",
                Map.of("city", now),
                List.of(third),
                List.of(),
                "home:3",
                "home:4");
        diary.ask(
                HISTORY,
                "home.before",
                Map.of("city", third),
                List.of(second),
                List.of(),
                "home:2",
                "home:3");
        diary.ask(
                HISTORY,
                "home.then",
                Map.of("month", Diary.month(firstMove.minusDays(50))),
                List.of(first),
                List.of(),
                "home:1");
        diary.ask(
                HISTORY,
                "home.when",
                Map.of("city", second),
                List.of(Diary.month(firstMove), Diary.month(firstMove.minusDays(1))),
                List.of(),
                "home:2");
        work(diary, firstMove, second);
    }

    private static Map<String, String> move(String from, String to) {
        return Map.of("old", from, "city", to);
    }

    private static void work(Diary diary, LocalDate move, String city) {
        var past = diary.name("employer");
        var first = diary.name("employer");
        var now = diary.name("employer");
        var title = diary.name("title");
        var promotion = diary.name("promotion");
        var change = diary.chance(.5) ? diary.day(40, 50) : diary.day(10, 18);
        diary.tell(
                Diary.BEGIN.plusDays(1),
                "job.state",
                Map.of("employer", first, "title", title),
                "job:1",
                first,
                title);
        diary.tell(
                diary.day(5, 9),
                "job.past",
                Map.of("employer", past, "from", "2016", "to", "2019"),
                "job:0",
                past);
        diary.tell(
                change, "job.change", Map.of("employer", now, "old", first), "job:2", now, first);
        diary.tell(
                diary.day(62, 75), "job.promotion", Map.of("title", promotion), "job:3", promotion);
        diary.ask(CURRENT, "job.now", Map.of(), List.of(now), List.of(first, past), "job:2");
        diary.ask(
                HISTORY,
                "job.before",
                Map.of("employer", now),
                List.of(first),
                List.of(),
                "job:1",
                "job:2");
        diary.ask(HISTORY, "job.then", Map.of("year", "2017"), List.of(past), List.of(), "job:0");
        diary.ask(CURRENT, "job.title", Map.of(), List.of(promotion), List.of(), "job:3");
        diary.ask(
                ORDER,
                "order.first",
                Map.of("city", city, "employer", now),
                change.isBefore(move) ? List.of(now, city) : List.of(city, now),
                List.of(),
                "home:2",
                "job:2");
        var hobby = diary.name("hobby");
        var begun = diary.chance(.5) ? move.minusDays(60) : move.plusDays(60);
        diary.tell(begun, "hobby.start", Map.of("hobby", hobby), "hobby:0", hobby);
        diary.ask(
                ORDER,
                "order.hobby",
                Map.of("hobby", hobby, "city", city),
                begun.isBefore(move) ? List.of(hobby, city) : List.of(city, hobby),
                List.of(),
                "home:2",
                "hobby:0");
        Habits.hobbies(diary, hobby);
    }

    private static List<String> secrets(Diary diary) {
        var stranger = diary.name("stranger");
        var code = diary.name("code");
        for (var i = 0; i < 3; i++) {
            diary.tell(
                    diary.day(10 + 20 * i, 30 + 20 * i),
                    "secret.person",
                    Map.of("name", stranger),
                    "secret:person",
                    stranger);
        }
        diary.capture(diary.day(40, 60), "secret.code", Map.of("code", code), "secret:code", code);
        return List.of(stranger, code);
    }

    private static void noise(Diary diary) {
        for (var i = 0; i < IDLE_DAYS; i++) {
            var day = diary.day(0, 103);
            diary.noise(day, Speaker.USER, "idle", Map.of());
            diary.noise(day, Speaker.ASSISTANT, "assistant", Map.of());
            if (diary.chance(.5)) {
                diary.noise(day, Speaker.USER, "ask", Map.of());
            }
        }
        for (var kind : List.of("mail", "code", "quote", "joke", "hypothetical")) {
            for (var i = 0; i < 3; i++) {
                diary.noise(diary.day(1, 103), Speaker.USER, kind, others(diary));
            }
        }
        for (var i = 0; i < 6; i++) {
            diary.noise(diary.day(1, 103), Speaker.ASSISTANT, "wrong", others(diary));
        }
    }

    /** Other people's places and posts, to be remembered of nobody. */
    private static Map<String, String> others(Diary diary) {
        return Map.of(
                "city",
                diary.name("city"),
                "employer",
                diary.name("employer"),
                "title",
                diary.name("title"));
    }
}
