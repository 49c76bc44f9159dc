package dev.cairn.memory.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.MemoryFixture;
import dev.cairn.memory.fact.Fact;
import dev.cairn.memory.fact.FactStatus;
import dev.cairn.memory.fact.Link;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class EntitiesTest extends MemoryFixture {
    private Entity entity(String name) {
        return memory.entities().list(space()).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> about(String name) {
        return memory.facts().list(space(), Optional.of(name), false).stream()
                .map(Fact::text)
                .toList();
    }

    @Test
    void theOnlySisterIsMySister() {
        capture("My sister is called Anna.", "2024-01-10");
        capture("Anna lives in Bonn.", "2024-02-10");
        learn();
        assertThat(about("my sister")).contains("Anna lives in Bonn");
        assertThat(entity("Anna").aliases()).contains("the user's sister");
        assertThat(ask("Where does my sister live?").text()).contains("Anna lives in Bonn");
    }

    @Test
    void ofTwoSistersNeitherIsMySister() {
        capture("Anna lives in Bonn.", "2024-02-10");
        capture("My sister is called Anna.", "2024-01-10");
        learn();
        capture("My sister is called Clara.", "2024-03-10");
        learn();
        assertThat(about("my sister")).noneMatch(text -> text.contains("Bonn"));
        assertThat(entity("Anna").aliases()).containsExactly("Anna");
    }

    @Test
    void whoGoesByAnotherNameKeepsOneHistory() {
        capture("Priya works at Siemens.", "2024-01-10");
        capture("Kit works at Bosch.", "2025-03-10");
        learn();
        assertThat(current("Priya", "works at")).containsExactly("Siemens");
        capture("Priya goes by Kit now.", "2024-06-10");
        learn();
        assertThat(current("Priya", "works at")).containsExactly("Bosch");
        assertThat(about("Kit")).contains("Priya goes by Kit now", "Kit works at Bosch");
        assertThat(allFacts())
                .filteredOn(fact -> fact.value().equals("Siemens"))
                .extracting(Fact::status)
                .containsExactly(FactStatus.SUPERSEDED);
    }

    @Test
    void whenTheRenamingIsForgottenTheNamesPartAgain() {
        capture("Priya works at Siemens.", "2024-01-10");
        capture("Kit works at Bosch.", "2025-03-10");
        var renamed = capture("Priya goes by Kit now.", "2024-06-10");
        learn();
        memory.forgetting().forget(List.of(renamed.id()));
        assertThat(current("Priya", "works at")).containsExactly("Siemens");
        assertThat(current("Kit", "works at")).containsExactly("Bosch");
    }

    @Test
    void whatIsMergedByHandCanBeSplitAgain() {
        capture("Priya works at Siemens.", "2024-01-10");
        capture("Kit works at Bosch.", "2025-03-10");
        learn();
        assertThat(memory.entities().merge(space(), "Priya", "Kit"))
                .isInstanceOf(Entities.Change.Made.class);
        assertThat(current("Priya", "works at")).containsExactly("Bosch");
        assertThat(entity("Priya").merged()).containsExactly("Kit");
        memory.entities().split(space(), "Priya", "Kit");
        assertThat(current("Priya", "works at")).containsExactly("Siemens");
        assertThat(current("Kit", "works at")).containsExactly("Bosch");
    }

    @Test
    void aNameGivenByHandFindsTheFacts() {
        capture("Anna lives in Bonn.");
        learn();
        memory.entities().alias(space(), "Anna", "Annchen");
        assertThat(about("Annchen")).containsExactly("Anna lives in Bonn");
        memory.entities().split(space(), "Anna", "Annchen");
        assertThat(about("Annchen")).isEmpty();
    }

    @Test
    void anUnknownNameIsToldAndChangesNothing() {
        assertThat(memory.entities().merge(space(), "Anna", "Kit"))
                .isEqualTo(new Entities.Change.Unknown("Anna"));
    }

    @Test
    void aForgottenPersonLeavesNoName() {
        var said = capture("Zephyrine lives in Quillhausen.");
        capture("I live in Bonn.");
        learn();
        memory.forgetting().forget(List.of(said.id()));
        assertThat(memory.entities().list(space()))
                .extracting(Entity::name)
                .doesNotContain("Zephyrine", "Quillhausen");
        memory.close();
        assertThat(filesWith("Zephyrine")).isEmpty();
        assertThat(filesWith("Quillhausen")).isEmpty();
        memory = open(home, embedder());
    }

    @Test
    void factsThatShareAPersonAreLinkedAndTheirWordsStay() {
        capture("Anna lives in Bonn.", "2024-02-10");
        capture("Anna works at Siemens in Bonn.", "2024-03-10");
        capture("I like cocoa.", "2024-03-11");
        learn();
        catchUp();
        var bonn =
                allFacts().stream()
                        .filter(fact -> fact.text().equals("Anna lives in Bonn"))
                        .findFirst()
                        .orElseThrow();
        assertThat(memory.facts().links(bonn.id()))
                .filteredOn(link -> link.type().equals("related"))
                .extracting(Link::text)
                .anyMatch(text -> text.contains("Siemens"))
                .noneMatch(text -> text.contains("cocoa"));
        assertThat(memory.facts().tags(bonn.id())).contains("home");
        assertThat(memory.facts().find(bonn.id()).orElseThrow().text())
                .isEqualTo("Anna lives in Bonn");
    }
}
