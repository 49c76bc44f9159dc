package dev.cairn.app.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class LongMemEvalFileTest {
    private static final String TWO =
            """
            [{"question_id": "q1_abs", "question_type": "single", "question": "Which boat?",
              "question_date": "2023/05/30 (Tue) 23:40", "answer_session_ids": ["answer_x"],
              "haystack_session_ids": ["other", "answer_x"],
              "haystack_dates": ["2023/05/20 (Sat) 02:21", "2023/05/19 (Fri) 02:21"],
              "haystack_sessions": [
                [{"role": "user", "content": "Hello"}, {"role": "assistant", "content": "Hi"}],
                [{"role": "user", "content": "My boat is red", "has_answer": true}]]},
             {"question_id": "q2", "question": "Two?", "question_date": "2023/05/30 (Tue) 23:40",
              "haystack_session_ids": [], "haystack_dates": [], "haystack_sessions": []}]
            """;

    @TempDir private Path folder = Path.of("");

    @Test
    void aQuestionComesWithItsHistoryInOrderOfTimeAndWithoutItsIds() throws IOException {
        var dialogue = read(TWO, 5).getFirst();
        var question = dialogue.questions().getFirst();
        assertThat(question.answerable()).isFalse();
        assertThat(question.evidence()).containsExactly("D2:1");
        assertThat(question.sessions()).containsExactly("D2");
        assertThat(dialogue.sessions().getFirst().turns().getFirst().text())
                .isEqualTo("My boat is red");
        assertThat(dialogue.toString()).doesNotContain("answer_x", "q1_abs");
    }

    @Test
    void onlySoManyAreRead() throws IOException {
        assertThat(read(TWO, 1)).hasSize(1);
        assertThat(read(TWO, 5)).hasSize(2);
    }

    @Test
    void whatIsNotOfTheSchemaIsSaidInASentence() {
        assertThatThrownBy(() -> read("{}", 1)).hasMessageContaining("is not a list");
        assertThatThrownBy(() -> read("[{\"question\": 1}]", 1)).hasMessageContaining("history");
        assertThatThrownBy(() -> read("[{\"question\"", 1)).hasMessageContaining("not JSON");
        assertThatThrownBy(() -> read(TWO.replace("2023/05/30", "May"), 1))
                .hasMessageContaining("time");
    }

    private List<Dialogue> read(String json, int limit) throws IOException {
        var file = Files.writeString(folder.resolve("questions.json"), json);
        var all = new ArrayList<Dialogue>();
        LongMemEvalFile.each(file, limit, all::add);
        return all;
    }
}
