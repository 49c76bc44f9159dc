package dev.cairn.memory.extraction;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/** What people write in haste, on Thursday, 12 June 2025. */
class TelegraphicTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 12);

    private final RuleExtractor rules = new RuleExtractor();

    private List<String> slots(String text) {
        return rules.extract(new Utterance(text, TODAY, Utterance.OWNER, List.of(), false)).stream()
                .map(
                        one ->
                                "%s%s=%s"
                                        .formatted(
                                                one.negated() ? "not " : "",
                                                one.attribute(),
                                                one.value()))
                .toList();
    }

    private static final String SAID =
            """
            as of last week i live in Graz                      | lives in=Graz
            so i finally left Vienna and am now in Linz         | lives in=Linz
            moved! new place is in Utrecht                      | lives in=Utrecht
            living in Malmö now btw, forgot to tell you         | lives in=Malmö
            working for Acme Corp as of last week               | works at=Acme Corp
            i got the job at Zalando!! start on 1 march         | works at=Zalando
            my last day at IKEA was friday                      | not works at=IKEA
            call me Sam from now on, not Samuel                 | name=Sam
            no longer allergic to cats, the shots worked        | not allergic to=cats
            dentist on tuesday at 10                            | dentist appointment=17 June 2025
            dentist appt moved to thursday                      | dentist appointment=19 June 2025
            flying to Rome on the 14th                          | trip to Rome=14 June 2025
            changed my mind, not going to Rome after all        | not trip to Rome=
            the wedding's been moved to June 15                 | wedding=15 June 2025
            wedding is on 12.07.2025                            | wedding=12 July 2025
            meeting with Laura tomorrow at 3pm                  | meeting with Laura=13 June 2025
            gonna move to Lisbon in September                   | plans to=move to Lisbon
            big fan of Radiohead!                               | likes=Radiohead
            I have no pets                                      | not pet=
            I don't have any siblings                           | not sibling=
            I no longer have a dog                              | not dog=
            all my allergies are gone                           | not allergic to=
            I'm not allergic to anything                        | not allergic to=
            """;

    @Test
    void whatIsLeftOutIsSupplied() {
        var softly = new SoftAssertions();
        for (var line : SAID.lines().toList()) {
            var parts = line.split("\\|");
            softly.assertThat(slots(parts[0].strip())).as(parts[0]).contains(parts[1].strip());
        }
        softly.assertThat(slots("love hiking, hate running"))
                .containsExactlyInAnyOrder("likes=hiking", "dislikes=running");
        softly.assertAll();
    }

    @Test
    void aGerundThatIsSpokenOfIsNobodysDoing() {
        var softly = new SoftAssertions();
        for (var text :
                List.of(
                        "living in a city is expensive",
                        "flying to Rome was cheaper back then",
                        "working at night makes people tired",
                        "learning Latin would be fun",
                        "my phone is a Pixel 8",
                        "I have no idea",
                        "I have no friends",
                        "I have no time today",
                        "I don't have a clue",
                        "all my money is gone")) {
            softly.assertThat(slots(text)).as(text).isEmpty();
        }
        softly.assertAll();
    }

    @Test
    void aLongListOfStatementsLosesNone() {
        var text = new StringBuilder();
        var towns = List.of("tea", "coffee", "rye bread", "figs", "plums", "leeks");
        for (var thing : towns) {
            for (var kind :
                    List.of(
                            "I like ",
                            "I love green ",
                            "I hate stewed ",
                            "I like dried ",
                            "I dislike raw ")) {
                text.append(kind).append(thing).append(".\n");
            }
        }
        org.assertj.core.api.Assertions.assertThat(slots(text.toString())).hasSize(30);
    }
}
