package dev.cairn.ui.shell;

import dev.cairn.ui.theme.Icons;
import dev.cairn.ui.words.Words;
import dev.cairn.ui.work.Trouble;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Says in one sentence what went wrong; the details are behind a button. */
final class NoticeBar extends HBox {
    private final Label sentence = new Label("", Icons.TROUBLE.node());
    private final Button details = new Button();

    NoticeBar(ShellViewModel shell, Words words) {
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
        shell.notice()
                .subscribe(
                        notice -> {
                            setVisible(notice.isPresent());
                            setManaged(notice.isPresent());
                            notice.ifPresent(this::show);
                        });
    }

    private void show(Trouble trouble) {
        sentence.setText(trouble.sentence());
        var more = !trouble.details().isBlank();
        details.setVisible(more);
        details.setManaged(more);
    }
}
