package dev.cairn.app.hotkey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeysTest {
    @Test
    void keysAreReadAsPeopleWriteThemAndWrittenInOneOrder() {
        assertThat(Keys.read("ctrl + alt+SPACE")).hasToString("Optional[Ctrl+Alt+Space]");
        assertThat(Keys.read("Shift+Strg+n")).hasToString("Optional[Ctrl+Shift+N]");
        assertThat(Keys.read("F12")).hasToString("Optional[F12]");
        assertThat(Keys.read("Win+1")).hasToString("Optional[Super+1]");
    }

    @Test
    void aKeyThatEveryProgramNeedsIsNotTakenAlone() {
        assertThat(Keys.read("A")).isEmpty();
        assertThat(Keys.read("Shift+A")).isEmpty();
        assertThat(Keys.read("Space")).isEmpty();
    }

    @Test
    void whatIsNoKeyIsNotRead() {
        for (var text : new String[] {"", "+", "Ctrl", "Ctrl+", "Ctrl+A+B", "Ctrl+Ü", "F13"}) {
            assertThat(Keys.read(text)).as(text).isEmpty();
        }
    }

    @Test
    void theDisplayAndThePortalHaveTheirOwnNamesForThem() {
        var keys = Keys.read("Super+Ctrl+Alt+Space").orElseThrow();
        assertThat(keys.mask()).isEqualTo(0x4c);
        assertThat(keys.symbol()).isEqualTo(0x20);
        assertThat(keys.trigger()).isEqualTo("CTRL+ALT+LOGO+space");
        assertThat(Keys.read("Ctrl+M").orElseThrow().symbol()).isEqualTo('m');
        assertThat(Keys.read("F2").orElseThrow().symbol()).isEqualTo(0xffbf);
    }
}
