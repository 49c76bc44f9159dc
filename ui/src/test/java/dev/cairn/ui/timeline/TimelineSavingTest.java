package dev.cairn.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.Id;
import dev.cairn.ui.sample.Fx;
import dev.cairn.ui.sample.SampleWindow;
import dev.cairn.ui.sample.Samples;
import dev.cairn.ui.shell.Place;
import dev.cairn.ui.words.Words;

import javafx.scene.paint.Color;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

/** What is seen can be taken along: as a picture, a drawing, or notes. */
class TimelineSavingTest {
    @TempDir Path folder;
    private SampleWindow window;
    private TimelineView view;

    @BeforeEach
    void openATimeline() {
        window = SampleWindow.open(Samples.timeline(60));
        Fx.run(() -> window.shell.go(Place.TIMELINE));
        Fx.until("entries", () -> window.shell.rooms().timeline().lanes().get().count() == 60);
        Fx.frames();
        view = window.find(".timeline", TimelineView.class);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Path saved(String name) {
        var file = folder.resolve(name);
        var there = new Path[1];
        Fx.run(() -> view.saving().write(file, path -> there[0] = path));
        Fx.until("a file", () -> there[0] != null);
        assertThat(there[0]).isEqualTo(file).isRegularFile();
        return file;
    }

    private static Document parsed(String svg) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aPictureHoldsWhatIsInSightInTwiceAsManyPixels() throws IOException {
        var image = ImageIO.read(saved("life.png").toFile());

        assertThat(image.getWidth()).isGreaterThan(1_200);
        var colours = new HashSet<Integer>();
        for (var x = 0; x < image.getWidth(); x += 3) {
            for (var y = 0; y < image.getHeight(); y += 3) {
                colours.add(image.getRGB(x, y));
            }
        }
        assertThat(colours).hasSizeGreaterThan(20).allMatch(colour -> colour >>> 24 == 0xff);
    }

    @Test
    void aDrawingHasTheSameMarksAndWords() throws Exception {
        var document = parsed(Files.readString(saved("life.svg")));

        assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(document.getElementsByTagName("circle").getLength()).isPositive();
        var texts = document.getElementsByTagName("text");
        var lane = window.shell.rooms().timeline().lanes().get().lanes().getLast().name();
        var drawn = new HashSet<String>();
        for (var i = 0; i < texts.getLength(); i++) {
            drawn.add(texts.item(i).getTextContent());
        }
        assertThat(drawn).contains(lane);
    }

    @Test
    void notesTellEveryEntryUnderItsYear() throws IOException {
        var notes = Files.readString(saved("life.md"));

        assertThat(notes).startsWith("# Timeline\n\n## ");
        assertThat(notes.lines().filter(line -> line.startsWith("- **"))).hasSize(60);
    }

    @Test
    void hostileWordsStayWords() throws Exception {
        var pen = new SvgPen(100, 50, Color.WHITE);
        pen.text("</text><script>&\u0000\ud800 \ud83d\ude00", 1, 2, Color.BLACK, Pen.Letter.PLAIN);
        assertThat(parsed(pen.picture()).getElementsByTagName("text").item(0).getTextContent())
                .isEqualTo("</text><script>& \ud83d\ude00");

        var entry =
                new TimelineDesk.Entry(
                        Id.fact(1),
                        LocalDate.of(2025, 5, 3),
                        Optional.empty(),
                        false,
                        "3 May 2025",
                        "# a *bold*\n<b>claim</b>",
                        "",
                        false);
        var notes = new TimelineNotes("Anna", Words.in(Locale.ENGLISH));
        notes.add(entry);
        assertThat(notes.text())
                .isEqualTo(
                        "# Timeline: Anna\n\n## 2025\n\n- **3 May 2025** ~~\\# a \\*bold\\*"
                                + " \\<b\\>claim\\</b\\>~~\n");
    }

    @Test
    void aNameWithoutAnEndingGetsOneAndAFailureLeavesWhatWasThere() throws IOException {
        assertThat(TimelineSaving.named(Path.of("a"), ".svg")).isEqualTo(Path.of("a.svg"));
        assertThat(TimelineSaving.named(Path.of("a.MD"), ".svg")).isEqualTo(Path.of("a.MD"));

        Fx.run(() -> view.saving().write(folder.resolve("nowhere").resolve("life.svg"), _ -> {}));
        Fx.until("a sentence", () -> window.shell.notice().get().isPresent());
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }
}
