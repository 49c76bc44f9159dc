package dev.cairn.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Random;

class LayoutTest {

    @Test
    void wideAndCombiningCharactersCountAsTerminalsDrawThem() {
        assertThat(DisplayWidth.of("Zoë")).isEqualTo(3);
        assertThat(DisplayWidth.of("Zoe\u0308")).isEqualTo(3);
        assertThat(DisplayWidth.of("東京")).isEqualTo(4);
        assertThat(DisplayWidth.of("🐢")).isEqualTo(2);
        assertThat(DisplayWidth.padded("東", 4)).isEqualTo("東  ");
    }

    @Test
    void aCutTextFitsAndShowsThatItWasCut() {
        assertThat(DisplayWidth.cut("short", 5)).isEqualTo("short");
        assertThat(DisplayWidth.cut("longer", 5)).isEqualTo("long…");
        assertThat(DisplayWidth.cut("東京都", 4)).isEqualTo("東…");
    }

    @Test
    void wrappedLinesFitAndLoseNothing() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var letters = "ab東é🐢 ";
        for (var i = 0; i < 2_000; i++) {
            var text = new StringBuilder();
            for (var j = random.nextInt(60); j > 0; j--) {
                text.appendCodePoint(
                        letters.codePoints().skip(random.nextInt(6)).findFirst().orElseThrow());
            }
            var columns = 2 + random.nextInt(30);
            var lines = Wrapped.lines(text.toString(), columns);
            assertThat(lines)
                    .as("seed %d, text \"%s\", columns %d", seed, text, columns)
                    .allMatch(line -> DisplayWidth.of(line) <= columns);
            assertThat(String.join("", lines).replace(" ", ""))
                    .as("seed %d", seed)
                    .isEqualTo(text.toString().replace(" ", ""));
        }
    }

    @Test
    void rememberedTextCannotSteerTheTerminal() {
        assertThat(VisibleText.oneLine("a\n\tb \u001b]0;x\u0007 \u009b31m \u202eevil"))
                .isEqualTo("a b ␛]0;x␇ \ufffd31m \ufffdevil");
        assertThat(VisibleText.lines("a\r\nb\u001b[2J")).isEqualTo("a\nb␛[2J");
    }

    @Test
    void rightToLeftTextKeepsItsDirectionToItself() {
        assertThat(VisibleText.oneLine("שלום")).isEqualTo("\u2068שלום\u2069");
        assertThat(VisibleText.oneLine("hello")).isEqualTo("hello");
    }

    @Test
    void colourIsLeftOutWhereItIsNotWanted() {
        assertThat(Style.of(true, java.util.Map.of()).dim("x")).isEqualTo("\u001b[2mx\u001b[0m");
        assertThat(Style.of(true, java.util.Map.of("NO_COLOR", "1")).dim("x")).isEqualTo("x");
        assertThat(Style.of(false, java.util.Map.of()).dim("x")).isEqualTo("x");
    }

    @Test
    void sizesAndDurationsAreShort() {
        assertThat(Sizes.bytes(322_591_712)).isEqualTo("323 MB");
        assertThat(Sizes.bytes(1_117_320_736)).isEqualTo("1.1 GB");
        assertThat(Sizes.duration(Duration.ofSeconds(185))).isEqualTo("3 min 05 s");
        assertThat(Sizes.duration(Duration.ofSeconds(4_330))).isEqualTo("1 h 12 min");
    }
}
