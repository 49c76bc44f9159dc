package dev.cairn.app.about;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

class PartsTest {
    @Test
    void librariesAreNamedOnceWithTheLicencesTheyOffer() throws IOException {
        assertThat(
                        read(
                                """
                                {"components":[
                                  {"group":"dev.cairn","name":"app","version":"0.1.0"},
                                  {"group":"org.x","name":"x","version":"1.2","licenses":[{"license":{"id":"EPL-2.0"}},{"license":{"name":"Some Licence"}}]},
                                  {"group":"org.y","name":"y","version":"3","licenses":[{"expression":"MIT OR ISC"}]},
                                  {"group":"org.y","name":"y","version":"3","licenses":[{"expression":"MIT OR ISC"}]}]}
                                """))
                .containsExactly(
                        new Part("x", "1.2", "EPL-2.0 or Some Licence"),
                        new Part("y", "3", "MIT OR ISC"));
    }

    @Test
    void aDamagedListIsAnError() {
        assertThatThrownBy(() -> read("{\"components\":[")).isInstanceOf(IOException.class);
    }

    @Test
    void theProgramItselfAndItsJavaAreAlwaysNamed() {
        assertThat(Parts.shipped()).extracting(Part::name).startsWith("Cairn", "OpenJDK");
    }

    private static List<Part> read(String text) throws IOException {
        return Parts.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
