package dev.cairn.memory.extraction;

/**
 * Somebody who was spoken of.
 *
 * @param name as it was said, or empty
 * @param relation to the speaker as a canonical word ("sister"), or empty
 */
record Person(String name, String relation, FirstNames.Gender gender) {
    boolean named() {
        return !name.isEmpty();
    }

    /** Whether two mentions are surely of one person. */
    boolean is(Person other) {
        return (named() && other.named())
                ? name.equals(other.name)
                : (!relation.isEmpty() && relation.equals(other.relation));
    }

    /** Both mentions taken together. */
    Person and(Person other) {
        return new Person(
                named() ? name : other.name,
                relation.isEmpty() ? other.relation : relation,
                gender == FirstNames.Gender.BOTH ? other.gender : gender);
    }

    /** The subject of facts about them. */
    String subject(Said said) {
        return named() ? name : said.speakerInside() + "'s " + relation;
    }

    /** How they are written at the beginning of a sentence. */
    String display(Said said) {
        if (relation.isEmpty()) {
            return name;
        }
        return said.speaker() + "'s " + relation + (named() ? " " + name : "");
    }
}
