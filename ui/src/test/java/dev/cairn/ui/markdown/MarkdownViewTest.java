package dev.cairn.ui.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.ui.sample.Fx;
import dev.cairn.ui.sample.Texts;
import dev.cairn.ui.words.Words;

import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.GridPane;
import javafx.scene.text.Text;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

class MarkdownViewTest {
    private final List<String> heard = new ArrayList<>();
    private final MarkdownView view =
            Fx.call(() -> new MarkdownView(Words.in(Locale.ENGLISH), hearing()));

    @BeforeAll
    static void start() {
        Fx.start();
    }

    @Test
    void everyKindOfBlockHasItsNode() {
        show(Texts.LISBON);
        assertThat(all(GridPane.class)).hasSize(1);
        assertThat(all(ScrollPane.class)).hasSize(1);
        assertThat(all(Hyperlink.class)).hasSize(1);
        assertThat(text()).contains("How it is summed", "Room in Graça", "the one by the river,");
    }

    @Test
    void citationsAreChipsThatSelectTheirSource() {
        show("She lives in Berlin [1]. And [2, 3].");
        assertThat(citations()).containsExactly("1", "2", "3");
        Fx.run(() -> all(Button.class).getLast().fire());
        assertThat(heard).containsExactly("cite 3");
    }

    @Test
    void aNumberThatIsNoCitationStaysText() {
        show("See [1] and [7].");
        Fx.run(() -> view.showCitations(Set.of(1)));
        assertThat(citations()).containsExactly("1");
        assertThat(text()).contains("[7]");
    }

    @Test
    void aLinkIsHandedOverAndNotOpened() {
        show("[here](https://example.org/a)");
        Fx.run(() -> all(Hyperlink.class).getFirst().fire());
        assertThat(heard).containsExactly("open https://example.org/a");
    }

    @Test
    void codeIsCopiedWhole() {
        show("```\nint a = 1;\nint b;\n```");
        Fx.run(() -> all(Button.class).getFirst().fire());
        assertThat(heard).containsExactly("copy int a = 1;\nint b;");
    }

    @Test
    void quotedWordsKeepTheirLinesAndOtherTextFlows() {
        show("> one\n> two\n\nthree\nfour");
        assertThat(text()).isEqualTo("one\ntwothree four");
    }

    @Test
    void anImageIsNeverLoadedItsWordsStand() {
        show("![a tracker](https://example.org/pixel.png)");
        assertThat(all(ImageView.class)).isEmpty();
        assertThat(text()).contains("a tracker");
    }

    @Test
    void aParagraphRunsAsItsFirstLetterDoes() {
        show("قالت خالتك\n\nHello");
        var flows = Fx.call(() -> List.copyOf(view.getChildren()));
        assertThat(flows.getFirst().getNodeOrientation()).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
        assertThat(flows.getLast().getNodeOrientation()).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
        assertThat(Direction.of("12 [1] שלום")).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
        assertThat(Direction.of("12, 13")).isEqualTo(NodeOrientation.INHERIT);
    }

    @Test
    void blocksThatAreDoneKeepTheirNodesWhileTheTextGrows() {
        show("One.\n\nTwo.\n\nThr");
        var first = Fx.call(() -> view.getChildren().getFirst());
        show("One.\n\nTwo.\n\nThree [1]");
        assertThat(Fx.call(() -> view.getChildren().getFirst())).isSameAs(first);
        assertThat(text()).contains("Three");
    }

    @Test
    void aTextOfFiveMegabytesIsShownInPart() {
        show("0123456789 ".repeat(500_000));
        assertThat(text().length()).isBetween(300_000, 500_000);
        assertThat(Fx.call(() -> view.getChildren().getLast().getStyleClass())).contains("muted");
    }

    private void show(String markdown) {
        Fx.run(() -> view.show(markdown));
    }

    private List<String> citations() {
        return all(Button.class).stream()
                .filter(button -> button.getStyleClass().contains("citation"))
                .map(Button::getText)
                .toList();
    }

    private String text() {
        return String.join("", all(Text.class).stream().map(Text::getText).toList());
    }

    private <N extends Node> List<N> all(Class<N> type) {
        return Fx.call(() -> below(view).filter(type::isInstance).map(type::cast).toList());
    }

    private static Stream<Node> below(Node node) {
        var inside =
                switch (node) {
                    case ScrollPane scroll -> Stream.of(scroll.getContent());
                    case Parent parent -> parent.getChildrenUnmodifiable().stream();
                    default -> Stream.<Node>empty();
                };
        return Stream.concat(Stream.of(node), inside.flatMap(MarkdownViewTest::below));
    }

    private MarkdownActions hearing() {
        return new MarkdownActions() {
            @Override
            public void openLink(String address) {
                heard.add("open " + address);
            }

            @Override
            public void cite(int label) {
                heard.add("cite " + label);
            }

            @Override
            public void copy(String text) {
                heard.add("copy " + text);
            }
        };
    }
}
