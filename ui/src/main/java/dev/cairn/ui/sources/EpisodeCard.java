package dev.cairn.ui.sources;

import dev.cairn.memory.episode.Episode;
import dev.cairn.ui.markdown.Direction;
import dev.cairn.ui.words.Moments;
import dev.cairn.ui.words.Words;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;

/** The words that a recollection rests on, as they were said. */
final class EpisodeCard {
    private static final int MOST_SHOWN = 4_000;

    private EpisodeCard() {}

    static Node of(Optional<List<Episode>> episodes, Words words, Moments moments) {
        var box = new VBox();
        box.getStyleClass().add("episodes");
        if (episodes.isEmpty()) {
            box.getChildren().add(note(words.of("sources.reading")));
        } else if (episodes.get().isEmpty()) {
            box.getChildren().add(note(words.of("sources.forgotten")));
        } else {
            episodes.get().stream()
                    .map(episode -> card(episode, words, moments))
                    .forEach(box.getChildren()::add);
        }
        return box;
    }

    private static Node card(Episode episode, Words words, Moments moments) {
        var who =
                new Label(
                        words.of(
                                "sources.said",
                                speaker(episode, words),
                                moments.exactly(episode.occurredAt())));
        who.getStyleClass().add("episode-who");
        who.setWrapText(true);
        var said = episode.text();
        var text =
                new Label(said.length() > MOST_SHOWN ? said.substring(0, MOST_SHOWN) + " …" : said);
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.setNodeOrientation(Direction.of(said));
        text.getStyleClass().add("episode-text");
        var card = new VBox(who, text);
        card.getStyleClass().add("episode");
        card.setAccessibleText(who.getText() + " " + text.getText());
        return card;
    }

    private static String speaker(Episode episode, Words words) {
        return switch (episode.role()) {
            case USER -> words.of("sources.you");
            case ASSISTANT -> words.of("chat.cairn");
            case OTHER ->
                    episode.speaker().isBlank() ? words.of("sources.someone") : episode.speaker();
        };
    }

    private static Label note(String said) {
        var label = new Label(said);
        label.setWrapText(true);
        label.getStyleClass().add("section-sentence");
        return label;
    }
}
