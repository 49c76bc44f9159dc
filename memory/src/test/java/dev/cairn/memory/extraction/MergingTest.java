package dev.cairn.memory.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;

class MergingTest {
    private static Candidate candidate(
            String text, String attribute, String value, boolean single, int from, int until) {
        return new Candidate(
                text,
                FactKind.STATE,
                Utterance.OWNER,
                attribute,
                value,
                single,
                false,
                from,
                until,
                Optional.empty(),
                Optional.empty(),
                .6,
                .5,
                Sensitivity.NONE,
                List.of(),
                false,
                "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    the same slot and value             | The user lives in Ulm           | lives in | Ulm      | The user has found a home with friends | lives in | Ulm      | false
                    another value of a single slot      | The user lives in Ulm           | lives in | Ulm      | The user settled far away near Bonn    | lives in | Bonn     | false
                    another value of a plural slot      | The user likes tea              | likes    | tea      | The user loves rowing                  | likes    | rowing   | true
                    nearly the same words               | The user sings in a large choir | ''       | ''       | The user is singing in a choir         | ''       | ''       | false
                    no more than a part of it           | The user bought a boat in Kiel  | ''       | ''       | The user bought a boat                 | ''       | ''       | false
                    something else of the same sentence | The user lives in Ulm           | lives in | Ulm      | The user keeps geese in the yard       | ''       | ''       | true
                    """)
    void theRulesWin(
            String what,
            String rule,
            String ruleAttribute,
            String ruleValue,
            String model,
            String attribute,
            String value,
            boolean added) {
        boolean single = attribute.equals("lives in");
        var byRules = candidate(rule, ruleAttribute, ruleValue, single, 0, 20);
        var byModel = candidate(model, attribute, value, single, 5, 30);

        assertThat(Merging.beyond(List.of(byRules), List.of(byModel)))
                .as(what)
                .hasSize(added ? 1 : 0);
    }
}
