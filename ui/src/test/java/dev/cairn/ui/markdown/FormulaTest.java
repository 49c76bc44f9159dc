package dev.cairn.ui.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class FormulaTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "x^2 + y_1 | x² + y₁",
                "e^{i\\pi} = -1 | e^(iπ) = −1",
                "\\frac{1}{2} | 1/2",
                "\\frac{a+b}{2a} | (a+b)/2a",
                "\\frac{-b \\pm \\sqrt{b^2-4ac}}{2a} | (−b ± √(b²−4ac))/2a",
                "\\sqrt[3]{x} | ³√x",
                "\\sum_{i=1}^{n} i | ∑ᵢ₌₁ⁿ i",
                "\\alpha \\leq \\beta \\times \\infty | α ≤ β × ∞",
                "\\left( \\frac{x}{y} \\right) | ( x/y )",
                "x \\in \\mathbb{R} | x ∈ ℝ",
                "v = 3\\,\\text{km/h} | v = 3 km/h",
                "\\vec{v} | v\u20d7",
                "90^\\circ | 90°",
                "a \\foo b | a foo b",
                "f' | f′",
                "\\{1, 2\\} | {1, 2}",
            })
    void aFormulaIsSetInLetters(String tex, String letters) {
        assertThat(Formula.readable(tex)).isEqualTo(letters);
    }

    @Test
    void rowsOfAMatrixStandInLines() {
        assertThat(Formula.readable("\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}"))
                .isEqualTo("a b\nc d");
    }

    @Test
    void whateverItIsGivenItAnswersAndSoon() {
        var seed = 5L;
        var random = new Random(seed);
        var pieces =
                List.of("{", "}", "\\frac", "\\sqrt[", "^", "_", "\\", "x", " ", "]", "\\text");
        for (var i = 0; i < 2_000; i++) {
            var tex = new StringBuilder();
            for (var j = random.nextInt(30); j >= 0; j--) {
                tex.append(pieces.get(random.nextInt(pieces.size())));
            }
            assertThat(Formula.readable(tex.toString())).as("seed %d: %s", seed, tex).isNotNull();
        }
        assertThat(Formula.readable("{".repeat(3_900))).isNotNull();
        assertThat(Formula.readable("^".repeat(3_900))).isNotNull();
    }

    @Test
    void formulasAreFoundAndSumsOfMoneyAreNone() {
        assertThat(formulas("So $x_1 * y_2 * z$ it is, and \\(a_1*b_2*c\\) too."))
                .containsExactly("x_1 * y_2 * z", "a_1*b_2*c");
        assertThat(formulas("From $5 to $10, or 5$ and 6$.")).isEmpty();
        assertThat(formulas("It costs $20,000 and $30,000.")).isEmpty();
        assertThat(formulas("Code `$x$` stays.")).isEmpty();
        assertThat(formulas("$$\nx = 1\n= y\n$$")).containsExactly("x = 1\n= y");
        assertThat(formulas("Then\n\\[ a_1 = \\frac{1}{2} \\]\nand so on"))
                .containsExactly("a_1 = \\frac{1}{2}");
        assertThat(formulas("$$x^2$$ is a square")).containsExactly("x^2");
        assertThat(formulas("a \\* b and \\(unclosed")).isEmpty();
    }

    private static List<String> formulas(String markdown) {
        var found = new ArrayList<String>();
        Maths.in(Parser.builder())
                .build()
                .parse(markdown)
                .accept(
                        new org.commonmark.node.AbstractVisitor() {
                            @Override
                            public void visit(org.commonmark.node.CustomNode node) {
                                if (node instanceof Maths.Inline inline) {
                                    found.add(inline.source());
                                }
                            }

                            @Override
                            public void visit(org.commonmark.node.CustomBlock node) {
                                if (node instanceof Maths.Display display) {
                                    found.add(display.source());
                                }
                            }
                        });
        return found;
    }
}
