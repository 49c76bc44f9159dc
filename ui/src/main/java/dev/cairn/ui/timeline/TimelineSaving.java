package dev.cairn.ui.timeline;

import dev.cairn.ui.Surroundings;
import dev.cairn.ui.work.Notice;
import dev.cairn.ui.work.Outcome;
import dev.cairn.ui.work.Trouble;
import dev.cairn.ui.work.TroubleException;

import javafx.print.PageOrientation;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javax.imageio.ImageIO;

/**
 * Puts the timeline on paper or into a file: what is in sight as PNG or SVG, all of it as Markdown.
 * Used on the window's thread; files are written behind it.
 */
final class TimelineSaving {
    private final Surroundings around;
    private final Source source;

    /** What can be saved; asked on the window's thread. */
    interface Source {
        /** Whether there is nothing to take along. */
        boolean empty();

        /** What is in sight, in twice as many pixels. */
        WritableImage picture();

        /** What is in sight, as the text of an SVG picture. */
        String drawing();

        /** Reads everything there is, as Markdown; called beside the window's thread. */
        Callable<String> notes();
    }

    TimelineSaving(Surroundings around, Source source) {
        this.around = around;
        this.source = source;
    }

    /**
     * Asks for a file and saves there.
     *
     * @param saved is told where, once it is
     */
    void save(Window window, Consumer<Path> saved) {
        var chooser = new FileChooser();
        var words = around.words();
        chooser.setTitle(words.of("timeline.save"));
        chooser.setInitialFileName("cairn-timeline.png");
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(words.of("timeline.save.png"), "*.png"),
                        new FileChooser.ExtensionFilter(words.of("timeline.save.svg"), "*.svg"),
                        new FileChooser.ExtensionFilter(
                                words.of("timeline.save.markdown"), "*.md"));
        var file = chooser.showSaveDialog(window);
        if (file != null) {
            var filter = chooser.getSelectedExtensionFilter();
            var ending = filter == null ? ".png" : filter.getExtensions().getFirst().substring(1);
            write(named(file.toPath(), ending), saved);
        }
    }

    /** A name without one of the three endings gets the one of the chosen kind. */
    static Path named(Path file, String ending) {
        return endingOf(file).isEmpty() ? file.resolveSibling(file.getFileName() + ending) : file;
    }

    private static String endingOf(Path file) {
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        for (var ending : new String[] {".png", ".svg", ".md"}) {
            if (name.endsWith(ending)) {
                return ending;
            }
        }
        return "";
    }

    /** Saves as the file's ending says. */
    void write(Path file, Consumer<Path> saved) {
        Callable<byte[]> bytes =
                switch (endingOf(file)) {
                    case ".svg" -> text(source::drawing);
                    case ".md" -> {
                        var notes = source.notes();
                        yield () -> notes.call().getBytes(StandardCharsets.UTF_8);
                    }
                    default -> png(source.picture());
                };
        around.worker()
                .start(
                        _ -> put(file, bytes),
                        outcome -> {
                            switch (outcome) {
                                case Outcome.Done(var path) -> saved.accept(path);
                                case Outcome.Failed(var trouble) ->
                                        around.troubles().accept(trouble);
                                case Outcome.Cancelled<Path> _ -> {}
                            }
                        });
    }

    private static Callable<byte[]> text(Supplier<String> source) {
        var text = source.get();
        return () -> text.getBytes(StandardCharsets.UTF_8);
    }

    private static Callable<byte[]> png(WritableImage picture) {
        return () -> {
            var width = (int) picture.getWidth();
            var height = (int) picture.getHeight();
            var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
            var pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
            picture.getPixelReader()
                    .getPixels(
                            0,
                            0,
                            width,
                            height,
                            PixelFormat.getIntArgbInstance(),
                            pixels,
                            0,
                            width);
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        };
    }

    /** A disk that fills leaves what was there before. */
    private Path put(Path file, Callable<byte[]> bytes) {
        var beside = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.write(beside, bytes.call());
            return Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw trouble(file, e);
        } catch (Exception e) {
            throw new IllegalStateException("a timeline could not be written", e);
        } finally {
            drop(beside);
        }
    }

    private TroubleException trouble(Path file, IOException e) {
        return new TroubleException(
                new Trouble(
                        around.words().of("timeline.save.failed", file), e.getClass().getName()));
    }

    private static void drop(Path beside) {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException e) {
            // It is in the folder that the user chose and told them of; nothing is lost by it.
            beside.toFile().deleteOnExit();
        }
    }

    /** Prints what is in sight on one page. */
    void print(Window window) {
        var job = PrinterJob.createPrinterJob();
        if (job == null) {
            around.notices().accept(Notice.information(around.words().of("timeline.print.none")));
            return;
        }
        if (source.empty()) {
            around.notices().accept(Notice.information(around.words().of("timeline.print.empty")));
            return;
        }
        // Time runs along the longer side.
        var printer = job.getPrinter();
        job.getJobSettings()
                .setPageLayout(
                        printer.createPageLayout(
                                printer.getDefaultPageLayout().getPaper(),
                                PageOrientation.LANDSCAPE,
                                Printer.MarginType.DEFAULT));
        if (job.showPrintDialog(window)) {
            var page = job.getJobSettings().getPageLayout();
            var view = new ImageView(source.picture());
            view.setPreserveRatio(true);
            view.setFitWidth(page.getPrintableWidth());
            view.setFitHeight(page.getPrintableHeight());
            var taken = job.printPage(view) && job.endJob();
            if (!taken || job.getJobStatus() == PrinterJob.JobStatus.ERROR) {
                around.troubles().accept(new Trouble(around.words().of("timeline.print.failed")));
            }
        }
    }
}
