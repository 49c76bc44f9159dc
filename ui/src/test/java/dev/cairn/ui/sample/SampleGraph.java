package dev.cairn.ui.sample;

import dev.cairn.memory.Id;
import dev.cairn.memory.entity.Entity;
import dev.cairn.memory.extraction.FactKind;
import dev.cairn.memory.extraction.Sensitivity;
import dev.cairn.memory.fact.Fact;
import dev.cairn.memory.fact.FactStatus;
import dev.cairn.ui.graph.GraphDesk;
import dev.cairn.ui.graph.Neighbourhood;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Some people and places, and what ties them. */
public final class SampleGraph implements GraphDesk {
    public final List<Entity> entities = new ArrayList<>();
    public final List<Fact> facts = new ArrayList<>();

    /** Fills it as after some months. */
    void lived() {
        add(Entity.Kind.SELF, "user");
        add(Entity.Kind.PERSON, "Anna", "Annie");
        add(Entity.Kind.PERSON, "Tomás");
        add(Entity.Kind.PERSON, "Aunt Salma");
        add(Entity.Kind.PERSON, "خالتي سلمى");
        add(Entity.Kind.PERSON, "Bartholomew Featherstonehaugh");
        for (var place : List.of("Berlin", "Bonn", "Lisbon", "Neukölln", "Sintra")) {
            add(Entity.Kind.PLACE, place);
        }
        add(Entity.Kind.ORGANISATION, "The choir");
        add(Entity.Kind.ORGANISATION, "Lantern Press");
        for (var topic : List.of("bread", "the garden", "photographs", "tea", "trains")) {
            add(Entity.Kind.TOPIC, topic);
        }
        tie("user", "sister", "Anna", "Your sister is Anna", .9, true);
        tie("Anna", "lives in", "Berlin", "Anna lives in Berlin", .8, true);
        tie("Anna", "lives in", "Bonn", "Anna lived in Bonn", .8, false);
        tie("Anna", "works at", "Lantern Press", "Anna works at Lantern Press", .7, true);
        tie("Anna", "sings in", "The choir", "Anna sang in the choir", .5, false);
        tie("Anna", "", "", "Anna and Tomás know each other from the choir in Bonn", .6, true);
        tie("Anna", "", "", "Anna's flat in Neukölln is near the canal", .4, true);
        tie("Anna", "", "", "Anna wants to see Lisbon and Sintra with you", .4, true);
        tie("Anna", "", "", "Anna bakes bread with Aunt Salma", .3, true);
        tie("Anna", "", "", "Anna likes tea", .3, true);
        tie("Anna", "", "", "Anna takes trains everywhere", .2, true);
        tie("Anna", "", "", "Anna keeps photographs of the garden", .2, true);
        tie("Anna", "", "", "Anna writes to خالتي سلمى", .3, true);
        tie("Anna", "", "", "Anna met Bartholomew Featherstonehaugh", .1, true);
        tie("Anna", "", "", "Anna was ill in October", .3, true);
        tie("user", "", "", "You sing in the choir", .5, true);
        tie("user", "", "", "You bake bread on Sundays", .4, true);
        tie("Tomás", "lives in", "Bonn", "Tomás lives in Bonn", .6, true);
    }

    public void add(Entity.Kind kind, String name, String... others) {
        var names = new ArrayList<>(List.of(others));
        names.add(name);
        entities.add(
                new Entity(
                        new Id(Id.Kind.ENTITY, entities.size() + 1),
                        kind,
                        name,
                        names,
                        3,
                        List.of()));
    }

    public Fact tie(
            String subject,
            String attribute,
            String value,
            String text,
            double importance,
            boolean holds) {
        var at = SampleCompanion.NOW.minusSeconds(facts.size());
        var fact =
                new Fact(
                        Id.fact(60_000L + facts.size()),
                        text,
                        attribute.isEmpty() ? FactKind.NOTE : FactKind.RELATION,
                        subject,
                        attribute,
                        value,
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        holds ? FactStatus.CURRENT : FactStatus.SUPERSEDED,
                        at.atOffset(ZoneOffset.UTC),
                        at,
                        .9,
                        importance,
                        Sensitivity.NONE,
                        false,
                        "rules",
                        List.of(),
                        Optional.empty());
        facts.add(fact);
        return fact;
    }

    @Override
    public Optional<Neighbourhood> around(String name) {
        return entities.stream()
                .filter(
                        one ->
                                name.isBlank()
                                        ? one.kind() == Entity.Kind.SELF
                                        : one.aliases().stream().anyMatch(name::equalsIgnoreCase))
                .findFirst()
                .map(
                        centre ->
                                Neighbourhood.of(
                                        centre,
                                        entities,
                                        facts.stream()
                                                .filter(
                                                        fact ->
                                                                fact.subject().equals(centre.name())
                                                                        || fact.text()
                                                                                .contains(
                                                                                        centre
                                                                                                .name()))
                                                .toList()));
    }
}
