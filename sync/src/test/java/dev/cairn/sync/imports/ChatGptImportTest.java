package dev.cairn.sync.imports;

import static dev.cairn.sync.imports.Chats.chatGpt;
import static dev.cairn.sync.imports.Chats.json;
import static dev.cairn.sync.imports.Chats.node;
import static dev.cairn.sync.imports.Chats.root;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.Id;
import dev.cairn.memory.exchange.Imports;
import dev.cairn.sync.StoreFixture;

import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class ChatGptImportTest extends StoreFixture {

    private java.nio.file.Path move() {
        return zip("export.zip", Map.of("conversations.json", json(List.of(Chats.move()))));
    }

    @Test
    void whatWasShownLastIsRememberedAndWhatWasRegeneratedStaysABranch() {
        var report = imported(move());
        assertThat(report.format()).isEqualTo(Format.CHATGPT);
        assertThat(report.added().conversations()).isEqualTo(1);
        assertThat(report.added().episodes()).isEqualTo(2);
        var conversation = memory.conversations().list(space()).getFirst();
        assertThat(conversation.title()).isEqualTo("Moving");
        assertThat(memory.conversations().branch(conversation.id()))
                .extracting(message -> message.text())
                .containsExactly("I moved to Leipzig in May 2024.", "How do you like Leipzig?");
        assertThat(all("messages", "text")).contains("A first answer about nothing.");
        assertThat(all("episodes", "text")).doesNotContain("A first answer about nothing.");
    }

    @Test
    void aFileThatTheBrowserRenamedIsReadAllTheSame() {
        var renamed = write("conversations (1).json", json(List.of(Chats.move())));
        assertThat(imported(renamed).added().conversations()).isEqualTo(1);
    }

    @Test
    void itHappenedWhenItWasSaid() {
        imported(move());
        assertThat(all("episodes", "occurredAt"))
                .containsExactly("2024-05-29T16:26:40.250Z", "2024-05-29T16:27:00.000Z");
        assertThat(all("messages", "createdAt")).contains("2024-05-29T16:26:40.250Z");
    }

    @Test
    void theOwnersWordsAreReadForFactsAndTheAssistantsAreNot() {
        imported(move());
        learn();
        assertThat(facts())
                .isNotEmpty()
                .allSatisfy(
                        fact ->
                                assertThat(fact.evidence())
                                        .allSatisfy(
                                                one ->
                                                        assertThat(one.quote())
                                                                .contains("Leipzig")
                                                                .doesNotContain("How")));
        assertThat(recall("Where did I move to?")).isNotEmpty();
    }

    @Test
    void theSameFileTwiceAddsNothing() {
        imported(move());
        var again = compared(move(), options());
        assertThat(again.added().fresh()).isZero();
        assertThat(again.added().unchanged()).isEqualTo(3);
        assertThat(again.importId()).isEmpty();
    }

    @Test
    void aNewerExportAddsOnlyWhatIsNewAndItsUndoTakesOnlyThat() {
        imported(move());
        var before = records();
        var grown = new LinkedHashMap<>(Chats.move());
        var mapping = new LinkedHashMap<String, Object>();
        mapping.putAll(mapping(grown));
        mapping.put("n4", node("n4", "n3", "user", 1_717_100_000, "I like Leipzig a lot."));
        grown.put("mapping", mapping);
        grown.put("current_node", "n4");
        var report = imported(zip("newer.zip", Map.of("conversations.json", json(List.of(grown)))));
        assertThat(report.added().fresh()).isEqualTo(1);
        assertThat(report.added().conversations()).isZero();
        assertThat(memory.conversations().list(space())).hasSize(1);
        var conversation = memory.conversations().list(space()).getFirst().id();
        assertThat(memory.conversations().branch(conversation)).hasSize(3);

        assertThat(memory.imports().undo(report.importId().orElseThrow()))
                .isEqualTo(Imports.Undone.DONE);
        assertThat(memory.conversations().branch(conversation)).hasSize(2);
        assertThat(records().get("messages")).isEqualTo(before.get("messages"));
        assertThat(records().get("episodes")).isEqualTo(before.get("episodes"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> mapping(Map<String, Object> conversation) {
        return (Map<String, Object>) java.util.Objects.requireNonNull(conversation.get("mapping"));
    }

    @Test
    void anUndoTakesEverythingBackAlsoWhatWasLearnedAndItCanBeImportedAgain() {
        memory.episodes()
                .capture(
                        space(),
                        "My cat is called Minka.",
                        CLOCK.instant().atOffset(java.time.ZoneOffset.UTC));
        learn();
        var before = records();
        var report = imported(move());
        learn();
        memory.catchUp(() -> false);
        var id = report.importId().orElseThrow();
        assertThat(memory.imports().undo(id)).isEqualTo(Imports.Undone.DONE);
        var after = records();
        for (var kind : List.of("conversations", "messages", "episodes", "windows", "facts")) {
            assertThat(after.get(kind)).as(kind).isEqualTo(before.get(kind));
        }
        assertThat(recall("Leipzig")).noneMatch(one -> one.text().contains("Leipzig"));
        assertThat(memory.imports().undo(id)).isEqualTo(Imports.Undone.ALREADY);
        assertThat(memory.imports().undo(new Id(Id.Kind.IMPORT, 17)))
                .isEqualTo(Imports.Undone.UNKNOWN);
        assertThat(imported(move()).added().episodes()).isEqualTo(2);
    }

    @Test
    void whatTheUserForgotIsNotBroughtBack() {
        imported(move());
        var conversation = memory.conversations().list(space()).getFirst().id();
        memory.forgetting().forget(List.of(conversation));
        var again = compared(move(), options());
        assertThat(again.added().forgotten()).isEqualTo(1);
        assertThat(all("episodes", "text")).isEmpty();
    }

    @Test
    void oneForgottenMessageOfAConversationStaysForgotten() {
        imported(move());
        var episode = Id.parse(all("episodes", "id").getFirst()).orElseThrow();
        memory.forgetting().forget(List.of(episode));
        compared(move(), options());
        assertThat(all("messages", "text")).doesNotContain("I moved to Leipzig in May 2024.");
    }

    @Test
    void aDryRunTellsWhatWouldComeAndChangesNothing() {
        var dry =
                new ImportOptions(
                        java.util.Optional.empty(),
                        space(),
                        true,
                        java.util.Optional.empty(),
                        Map.of(),
                        java.util.Optional.empty());
        var report = compared(move(), dry);
        assertThat(report.added().conversations()).isEqualTo(1);
        assertThat(report.added().fresh()).isEqualTo(3);
        assertThat(report.first().orElseThrow()).hasToString("2024-05-29");
        assertThat(memory.imports().list()).isEmpty();
        imported(move());
        assertThat(compared(move(), dry).added().fresh()).isZero();
    }

    @Test
    void shardsFoldersAndZipsAreAllTheSame() {
        write("folder/conversations-000.json", json(List.of(Chats.move())));
        write(
                "folder/conversations-001.json",
                json(
                        List.of(
                                chatGpt(
                                        "c2",
                                        "",
                                        "a",
                                        node(
                                                "a",
                                                "",
                                                "user",
                                                1_718_000_000,
                                                "Hello there, again.")))));
        assertThat(imported(folder.resolve("folder")).added().conversations()).isEqualTo(2);
        assertThat(compared(move(), options()).added().fresh()).isZero();
    }

    @Test
    void onlyWhatWasSaidIsTakenOutOfTheManyKindsOfContent() {
        var hidden = node("h", "u", "user", 1_718_000_003, "hidden words");
        messageOf(hidden).put("metadata", Map.of("is_visually_hidden_from_conversation", true));
        var toTool = node("t", "u", "assistant", 1_718_000_004, "call the tool");
        messageOf(toTool).put("recipient", "python");
        var file =
                write(
                        "conversations.json",
                        json(
                                List.of(
                                        chatGpt(
                                                "c",
                                                "Kinds",
                                                "last",
                                                root("r"),
                                                node("s", "r", "system", 1, "You are an assistant"),
                                                node(
                                                        "ctx",
                                                        "s",
                                                        "user",
                                                        1_718_000_000,
                                                        Map.of(
                                                                "content_type",
                                                                "user_editable_context",
                                                                "user_profile",
                                                                "I am a nurse.",
                                                                "user_instructions",
                                                                "Answer briefly.")),
                                                node(
                                                        "u",
                                                        "ctx",
                                                        "user",
                                                        1_718_000_001,
                                                        Map.of(
                                                                "content_type",
                                                                "multimodal_text",
                                                                "parts",
                                                                java.util.Arrays.asList(
                                                                        Map.of(
                                                                                "content_type",
                                                                                "image_asset_pointer",
                                                                                "asset_pointer",
                                                                                "file://x"),
                                                                        "What bird is this?",
                                                                        null))),
                                                hidden,
                                                toTool,
                                                node(
                                                        "th",
                                                        "u",
                                                        "assistant",
                                                        1_718_000_005,
                                                        Map.of(
                                                                "content_type",
                                                                "thoughts",
                                                                "thoughts",
                                                                List.of(
                                                                        Map.of(
                                                                                "content",
                                                                                "deep thoughts")))),
                                                node(
                                                        "x",
                                                        "th",
                                                        "tool",
                                                        1_718_000_006,
                                                        Map.of(
                                                                "content_type",
                                                                "execution_output",
                                                                "text",
                                                                "42")),
                                                node(
                                                        "co",
                                                        "x",
                                                        "assistant",
                                                        1_718_000_007,
                                                        Map.of(
                                                                "content_type",
                                                                "code",
                                                                "text",
                                                                "print(42)")),
                                                node(
                                                        "rr",
                                                        "co",
                                                        "assistant",
                                                        1_718_000_008,
                                                        Map.of(
                                                                "content_type",
                                                                "reasoning_recap",
                                                                "content",
                                                                "Thought for 3 s")),
                                                node(
                                                        "last",
                                                        "rr",
                                                        "assistant",
                                                        1_718_000_009,
                                                        "It is a wren.")))));
        imported(file);
        assertThat(all("messages", "text"))
                .containsExactlyInAnyOrder("What bird is this?", "It is a wren.");
        assertThat(all("episodes", "text"))
                .containsExactlyInAnyOrder(
                        "What bird is this?", "It is a wren.", "I am a nurse.", "Answer briefly.");
        // What came between is gone, so the answer follows the question.
        var parents = records("messages");
        assertThat(parents.get(1).fields().path("parent").asString(""))
                .isEqualTo(parents.get(0).fields().path("id").asString(""));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> messageOf(Map<String, Object> node) {
        return (Map<String, Object>) java.util.Objects.requireNonNull(node.get("message"));
    }

    @Test
    void aCycleIsCutAndTold() {
        var file =
                write(
                        "conversations.json",
                        json(
                                List.of(
                                        chatGpt(
                                                "c",
                                                "Circle",
                                                "b",
                                                node(
                                                        "a",
                                                        "b",
                                                        "user",
                                                        1_718_000_000,
                                                        "First words."),
                                                node(
                                                        "b",
                                                        "a",
                                                        "assistant",
                                                        1_718_000_001,
                                                        "Second words.")))));
        var report = imported(file);
        assertThat(report.added().fresh()).isEqualTo(2);
        assertThat(report.skipped())
                .anySatisfy(one -> assertThat(one.why()).contains("in a circle"));
    }

    @Test
    void missingTimesAreTakenFromWhatIsNearAndAreTheSameEachTime() {
        var conversation =
                chatGpt(
                        "c",
                        "No times",
                        "b",
                        node("a", "", "user", 0, "Without a time."),
                        node("b", "a", "user", 0, "Neither this."));
        conversation.remove("create_time");
        conversation.remove("update_time");
        var file = write("conversations.json", json(List.of(conversation)));
        imported(file);
        assertThat(all("episodes", "occurredAt")).containsOnly("2022-11-30T12:00:00.000Z");
        compared(file, options());
    }

    @Test
    void timesFarFromAnyLifeCountAsMissing() {
        var file =
                write(
                        "conversations.json",
                        json(
                                List.of(
                                        chatGpt(
                                                "c",
                                                "Clocks",
                                                "b",
                                                node(
                                                        "a",
                                                        "",
                                                        "user",
                                                        1_718_000_000,
                                                        "A clock that is right."),
                                                node(
                                                        "b",
                                                        "a",
                                                        "user",
                                                        9.9e14,
                                                        "A clock years off.")))));
        imported(file);
        assertThat(all("episodes", "occurredAt")).containsOnly("2024-06-10T06:13:20.000Z");
    }

    @Test
    void theSameConversationTwiceInAFileComesInOnce() {
        var file = write("conversations.json", json(List.of(Chats.move(), Chats.move())));
        var report = imported(file);
        assertThat(report.added().conversations()).isEqualTo(1);
        assertThat(report.added().unchanged()).isEqualTo(3);
    }
}
