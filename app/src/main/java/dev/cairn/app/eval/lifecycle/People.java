package dev.cairn.app.eval.lifecycle;

import static dev.cairn.app.eval.lifecycle.Probe.Kind.COUNT;
import static dev.cairn.app.eval.lifecycle.Probe.Kind.CURRENT;
import static dev.cairn.app.eval.lifecycle.Probe.Kind.HISTORY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Sisters, a friend who takes another name, a pet, a birthday, a dentist told wrong at first. */
final class People {
    private People() {}

    static void write(Diary diary) {
        sisters(diary);
        friend(diary);
        var kind = diary.name("pet");
        var pet = diary.name("petname");
        diary.tell(diary.day(12, 40), "pet.state", Map.of("kind", kind, "name", pet), "pet", pet);
        diary.ask(CURRENT, "pet", Map.of("kind", kind), List.of(pet), List.of(), "pet");
        birthday(diary);
        dentist(diary);
    }

    private static void sisters(Diary diary) {
        var sister = diary.name("person");
        var other = diary.name("person");
        var was = diary.name("city");
        var is = diary.name("city");
        diary.tell(
                diary.day(1, 8),
                "sister.first",
                Map.of("name", sister, "city", was),
                "sister:1",
                sister,
                was);
        diary.tell(diary.day(10, 30), "sister.second", Map.of("name", other), "sister:2", other);
        diary.tell(
                diary.day(45, 75),
                "sister.move",
                Map.of("name", sister, "city", is),
                "sister:3",
                is);
        diary.ask(
                CURRENT,
                "sister.now",
                Map.of("name", sister),
                List.of(is),
                List.of(was),
                "sister:3");
        diary.ask(
                HISTORY,
                "sister.before",
                Map.of("name", sister),
                List.of(was),
                List.of(),
                "sister:1");
        diary.ask(
                COUNT,
                "sister.count",
                Map.of(),
                List.of("2", "two"),
                List.of(),
                "sister:1",
                "sister:2");
    }

    private static void friend(Diary diary) {
        var friend = diary.name("person");
        var nick = diary.name("nick");
        var was = diary.name("employer");
        var is = diary.name("employer");
        diary.tell(
                diary.day(4, 20),
                "friend.first",
                Map.of("name", friend, "employer", was),
                "friend:1",
                friend,
                was);
        diary.tell(
                diary.day(30, 45),
                "friend.rename",
                Map.of("name", friend, "nick", nick),
                "friend:2",
                nick);
        diary.tell(
                diary.day(50, 80),
                "friend.job",
                Map.of("nick", nick, "employer", is),
                "friend:3",
                is);
        diary.ask(
                CURRENT,
                "friend.name",
                Map.of("name", friend),
                List.of(nick),
                List.of(),
                "friend:2");
        diary.ask(
                CURRENT, "friend.now", Map.of("name", nick), List.of(is), List.of(was), "friend:3");
        diary.ask(
                CURRENT,
                "friend.now",
                Map.of("name", friend),
                List.of(is),
                List.of(was),
                "friend:2",
                "friend:3");
    }

    private static void birthday(Diary diary) {
        var person = diary.name("person");
        var date = LocalDate.of(2024, diary.between(1, 13), diary.between(1, 29));
        var words = Diary.dayOfMonth(date);
        diary.tell(
                diary.day(5, 90),
                "birthday",
                Map.of("name", person, "date", words),
                "birthday",
                person);
        diary.ask(
                CURRENT, "birthday", Map.of("name", person), List.of(words), List.of(), "birthday");
    }

    private static void dentist(Diary diary) {
        var wrong = diary.name("doctor");
        var right = diary.name("doctor");
        var told = diary.day(10, 60);
        diary.tell(told, "dentist.state", Map.of("name", wrong), "dentist:1", wrong);
        diary.tell(
                told.plusDays(diary.between(0, 90)),
                "dentist.correct",
                Map.of("name", right),
                "dentist:2",
                right);
        diary.ask(CURRENT, "dentist", Map.of(), List.of(right), List.of(wrong), "dentist:2");
    }
}
