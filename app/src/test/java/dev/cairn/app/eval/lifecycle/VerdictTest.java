package dev.cairn.app.eval.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class VerdictTest {
    private static final Probe HOME =
            new Probe(
                    Probe.Kind.CURRENT,
                    "Where do I live?",
                    List.of("Leeds"),
                    List.of("Porto"),
                    "",
                    List.of());

    @Test
    void whatAnAnswerLeadsWithCounts() {
        assertThat(new Verdict("You live in Leeds [1].").right(HOME)).isTrue();
        assertThat(
                        new Verdict(
                                        """
                                        From memory:

                                        > “I live in Porto.” — 3 March 2024 [1]

                                        > “I live in Leeds.” — 3 May 2025 [2]
                                        """)
                                .right(HOME))
                .isFalse();
    }

    @Test
    void anOldValueGivenAsIfItHeldIsStale() {
        var quoted =
                """
                From memory:

                > “I live in Leeds.” — 3 May 2025 [1]

                > “I live in Porto.” — 3 March 2024%s [2]
                """;
        assertThat(new Verdict(quoted.formatted("")).stale(HOME)).isTrue();
        assertThat(new Verdict(quoted.formatted(", no longer so")).stale(HOME)).isFalse();
        assertThat(new Verdict("“We moved from Porto to Leeds.” [1]").stale(HOME)).isFalse();
    }

    @Test
    void aDateIsNoCount() {
        var books =
                new Probe(
                        Probe.Kind.COUNT,
                        "How many?",
                        List.of("3", "three"),
                        List.of(),
                        "",
                        List.of());
        assertThat(new Verdict("“Finished Dune.” — 3 May 2025 [1]").right(books)).isFalse();
        assertThat(new Verdict("Three: Dune, Emma, Babel [1][2][3].").right(books)).isTrue();
    }

    @Test
    void anOrderHasToBeToldInOneStatement() {
        var order =
                new Probe(
                        Probe.Kind.ORDER,
                        "First?",
                        List.of("chess", "Leeds"),
                        List.of(),
                        "",
                        List.of());
        assertThat(new Verdict("“I took up chess.” [1]\n\n> “I moved to Leeds.” [2]").right(order))
                .isFalse();
        assertThat(new Verdict("Yes: chess in May, the move to Leeds in July [1][2].").right(order))
                .isTrue();
    }

    @Test
    void aListNeedsAllOfIt() {
        var list =
                new Probe(
                        Probe.Kind.LIST,
                        "Which?",
                        List.of("latex", "pollen"),
                        List.of("nuts"),
                        "",
                        List.of());
        assertThat(new Verdict("Latex [1].").right(list)).isFalse();
        assertThat(new Verdict("Latex and pollen [1][2].").right(list)).isTrue();
    }

    @Test
    void anInstructionIsHeldByWhatItIsAbout() {
        var prompt = "You are Cairn.\n- address the user as Doc\n- avoid bullet points";
        assertThat(Verdict.asksFor(prompt, "address me as Doc")).isTrue();
        assertThat(Verdict.asksFor(prompt, "use bullet points")).isFalse();
        assertThat(Verdict.asksFor(prompt, "answer in German")).isFalse();
    }
}
