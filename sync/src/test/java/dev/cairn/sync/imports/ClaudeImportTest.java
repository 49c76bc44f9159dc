package dev.cairn.sync.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.sync.StoreFixture;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class ClaudeImportTest extends StoreFixture {
    private static final String ROOT = "00000000-0000-4000-8000-000000000000";

    private Path export() {
        var conversations =
                List.of(
                        Chats.claude(
                                "older",
                                "Without a tree",
                                List.of(
                                        Chats.claudeMessage("a", "", "human", "I work as a baker."),
                                        Chats.claudeMessage("b", "", "assistant", "Bread, then."))),
                        Chats.claude(
                                "newer",
                                "With a tree",
                                List.of(
                                        Chats.claudeMessage("c", ROOT, "human", "My dog is Bello."),
                                        Chats.claudeMessage(
                                                "d", "c", "assistant", "The first try."),
                                        Chats.claudeMessage(
                                                "e", "c", "assistant", "A good dog."))));
        return zip(
                "claude.zip",
                Map.of(
                        "conversations.json",
                        Chats.json(conversations),
                        "users.json",
                        "[{\"uuid\":\"u\",\"full_name\":\"Nobody\"}]",
                        "projects.json",
                        Chats.json(
                                List.of(
                                        Map.of(
                                                "uuid", "p1",
                                                "name", "Garden",
                                                "description", "I am planning a garden.",
                                                "created_at", "2024-01-02T03:04:05Z",
                                                "docs",
                                                        List.of(
                                                                Map.of(
                                                                        "uuid", "doc1",
                                                                        "filename", "roses.txt",
                                                                        "content",
                                                                                "Roses like"
                                                                                    + " sun."))))),
                        "memories.json",
                        Chats.json(
                                List.of(
                                        Map.of(
                                                "conversations_memory",
"""
**Work**

The user is a baker. Gets up at four.
- Likes rye bread\
""",
                                                "project_memories",
                                                Map.of("p1", "The garden has an old apple tree."),
                                                "account_uuid",
                                                "u")))));
    }

    @Test
    void conversationsOfBothShapesComeInAndBranchesStayBranches() {
        var report = imported(export());
        assertThat(report.format()).isEqualTo(Format.CLAUDE);
        assertThat(report.added().conversations()).isEqualTo(2);
        assertThat(all("messages", "text")).contains("The first try.");
        assertThat(all("episodes", "text"))
                .contains("I work as a baker.", "Bread, then.", "A good dog.")
                .doesNotContain("The first try.", "hmm");
    }

    @Test
    void whatClaudeRememberedBecomesFactsThatAreMarkedAsImported() {
        imported(export());
        assertThat(facts())
                .filteredOn(fact -> fact.origin().equals("import"))
                .extracting(fact -> fact.evidence().getFirst().quote())
                .anyMatch(quote -> quote.contains("baker"))
                .anyMatch(quote -> quote.contains("rye bread"))
                .anyMatch(quote -> quote.contains("apple tree"))
                .noneMatch(quote -> quote.contains("**Work**"));
    }

    @Test
    void aProjectsDocumentIsNobodysWordsAndItsDescriptionTheOwners() {
        imported(export());
        assertThat(records("episodes"))
                .filteredOn(one -> one.fields().path("text").asString("").contains("Roses"))
                .allSatisfy(
                        one -> {
                            assertThat(one.fields().path("role").asString("")).isEqualTo("other");
                            assertThat(one.fields().path("speaker").asString(""))
                                    .isEqualTo("roses.txt");
                        })
                .hasSize(1);
        assertThat(all("episodes", "text")).contains("I am planning a garden.");
    }

    @Test
    void importedMemoriesWaitInTheInboxWhereTheSpaceAsks() {
        var asking = memory.spaces().named("Asking", dev.cairn.memory.Space.Review.ASK);
        imported(export(), ImportOptions.into(asking));
        assertThat(memory.facts().list(asking, java.util.Optional.empty(), true))
                .isNotEmpty()
                .allSatisfy(
                        fact ->
                                assertThat(fact.status())
                                        .isEqualTo(dev.cairn.memory.fact.FactStatus.PENDING));
    }

    @Test
    void oneFileAloneIsReadWhateverItIsCalled() {
        var talk =
                Chats.claude(
                        "alone",
                        "Alone",
                        List.of(Chats.claudeMessage("a", ROOT, "human", "I work as a baker.")));
        var kept = Map.of("conversations_memory", "The user has a canary.");
        assertThat(imported(write("chats-2024.json", Chats.json(List.of(talk)))).added())
                .satisfies(added -> assertThat(added.conversations()).isEqualTo(1));
        imported(write("what it knows.json", Chats.json(List.of(kept))));
        assertThat(all("episodes", "text"))
                .contains("I work as a baker.")
                .anyMatch(text -> text.contains("canary"));
    }

    @Test
    void twiceTheSameAddsNothingAndUndoTakesAll() {
        var before = records();
        var report = imported(export());
        assertThat(compared(export(), options()).added().fresh()).isZero();
        memory.imports().undo(report.importId().orElseThrow());
        var after = records();
        for (var kind : List.of("conversations", "messages", "episodes", "facts", "claims")) {
            assertThat(after.get(kind)).as(kind).isEqualTo(before.get(kind));
        }
        assertThat(imported(export()).added()).isEqualTo(report.added());
    }
}
