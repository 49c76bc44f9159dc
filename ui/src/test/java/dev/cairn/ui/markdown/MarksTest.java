package dev.cairn.ui.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarksTest {
    @Test
    void ordinaryWordsStayAsTheyAre() {
        for (var text :
                new String[] {"", "Anna", "Tomás", "Việt Nam", "สวัสดี", "שָׁלוֹם", "👩‍👩‍👧"}) {
            assertThat(Marks.bounded(text)).isEqualTo(text);
        }
        assertThat(Marks.bounded("e\u0301")).isEqualTo("é");
        assertThat(Marks.bounded("invoice\u202egnp.exe")).isEqualTo("invoicegnp.exe");
        assertThat(Marks.bounded("x\u0302\u0323")).hasSize(3);
    }

    @Test
    void towersOfMarksAreCutDownToSomethingThatCanBeRead() {
        var tower = "x" + "\u0302".repeat(100);
        assertThat(Marks.bounded(tower)).isEqualTo("x");
        assertThat(Marks.bounded(tower.repeat(1_000))).isEqualTo("x".repeat(1_000));
    }
}
