package dev.cairn.ui.shell;

import dev.cairn.ui.theme.Icons;
import dev.cairn.ui.words.Words;
import dev.cairn.ui.work.Notice;

import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;

import java.util.Locale;

/**
 * Says in one sentence what was done or what went wrong, each with its own sign and colour; the
 * details are behind a button. Good news goes by itself, trouble stays until it is put away.
 */
final class NoticeBar extends HBox {
    private static final Duration READ = Duration.seconds(8);

    private final Words words;
    private final Label sentence = new Label();
    private final Button details = new Button();
    private final PauseTransition passing = new PauseTransition(READ);

    NoticeBar(ShellViewModel shell, Words words) {
        this.words = words;
        getStyleClass().add("notice");
        setId("notice");
        sentence.setWrapText(true);
        sentence.setMinWidth(0);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        details.setText(words.of("notice.details"));
        details.getStyleClass().addAll("quiet", "small");
        details.setMinWidth(Region.USE_PREF_SIZE);
        details.setOnAction(_ -> shell.notice().get().ifPresent(shell::showDetails));
        var close = new Button("", Icons.CLOSE.node());
        close.getStyleClass().addAll("quiet", "small");
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setTooltip(new Tooltip(words.of("notice.close")));
        close.setAccessibleText(words.of("notice.close"));
        close.setOnAction(_ -> shell.putNoticeAway());
        getChildren().addAll(sentence, details, close);
        passing.setOnFinished(_ -> pass(shell));
        shell.notice()
                .subscribe(
                        notice -> {
                            passing.stop();
                            setVisible(notice.isPresent());
                            setManaged(notice.isPresent());
                            notice.ifPresent(this::show);
                        });
    }

    private void pass(ShellViewModel shell) {
        if (isHover() || isFocusWithin()) {
            // Somebody is still at it.
            passing.playFromStart();
        } else {
            shell.putNoticeAway();
        }
    }

    private void show(Notice notice) {
        var kind = notice.kind();
        sentence.setGraphic(icon(kind).node());
        sentence.setText(notice.sentence());
        for (var one : Notice.Kind.values()) {
            pseudoClassStateChanged(PseudoClass.getPseudoClass(lower(one)), one == kind);
        }
        // What the sign and the colour tell the eye, the words tell the ear.
        setAccessibleRole(kind.passes() ? AccessibleRole.TEXT : AccessibleRole.DIALOG);
        setAccessibleText(words.of("notice." + lower(kind), notice.sentence()));
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        var more = !notice.details().isBlank();
        details.setVisible(more);
        details.setManaged(more);
        if (kind.passes()) {
            passing.playFromStart();
        }
    }

    private static Icons icon(Notice.Kind kind) {
        return switch (kind) {
            case DONE -> Icons.WELL;
            case INFORMATION -> Icons.INFORMATION;
            case WARNING -> Icons.WARNING;
            case ERROR -> Icons.TROUBLE;
        };
    }

    private static String lower(Notice.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
