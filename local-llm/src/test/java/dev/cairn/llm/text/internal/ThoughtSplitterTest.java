package dev.cairn.llm.text.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThoughtSplitterTest {
    private final StringBuilder thoughts = new StringBuilder();
    private final StringBuilder answer = new StringBuilder();

    private ThoughtSplitter splitter() {
        thoughts.setLength(0);
        answer.setLength(0);
        return new ThoughtSplitter(
                new ThoughtSplitter.Sink() {
                    @Override
                    public void thought(String piece) {
                        thoughts.append(piece);
                    }

                    @Override
                    public void answer(String piece) {
                        answer.append(piece);
                    }
                });
    }

    private void split(String text, int pieceLength, boolean within) {
        var splitter = splitter();
        if (within) {
            splitter.beginWithinThoughts();
        }
        for (int at = 0; at < text.length(); at += pieceLength) {
            splitter.piece(text.substring(at, Math.min(text.length(), at + pieceLength)));
        }
        splitter.end();
    }

    @Test
    void thoughtsAreNoPartOfTheAnswerHoweverThePiecesFall() {
        for (int length = 1; length < 40; length++) {
            split("<think>\nAnna? a < b </thin</think>\n\nShe lives in Berlin.", length, false);
            assertThat(thoughts.toString()).isEqualTo("\nAnna? a < b </thin");
            assertThat(answer.toString()).isEqualTo("She lives in Berlin.");
        }
    }

    @Test
    void thoughtsThatThePromptOpenedEndWithTheirMark() {
        split("Hm, Bonn.</think>Berlin.", 3, true);
        assertThat(thoughts.toString()).isEqualTo("Hm, Bonn.");
        assertThat(answer.toString()).isEqualTo("Berlin.");
    }

    @Test
    void textWithoutThoughtsIsTheAnswerToTheLetter() {
        for (var text : new String[] {"", "  Berlin <think> no", "<thinner>", " <thi", "\n"}) {
            for (int length = 1; length < 8; length++) {
                split(text, length, false);
                assertThat(answer.toString()).isEqualTo(text);
                assertThat(thoughts.toString()).isEmpty();
            }
        }
    }

    @Test
    void thoughtsWithoutEndAreNeverAnAnswer() {
        split("<think>on and on </thi", 4, false);
        assertThat(answer.toString()).isEmpty();
        assertThat(thoughts.toString()).isEqualTo("on and on </thi");
    }
}
