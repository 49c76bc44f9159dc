package dev.cairn.memory.extraction;

/** What a rule found, before its quote, entities and sensitivity are worked out. */
record Draft(
        String text, FactKind kind, Slot slot, Dates dates, double confidence, double importance) {

    /** The slot that a fact fills; attribute and value are empty where there is none. */
    record Slot(String subject, String attribute, String value, boolean single, boolean negated) {
        static Slot none(String subject) {
            return new Slot(subject, "", "", false, false);
        }

        static Slot many(String subject, String attribute, String value) {
            return new Slot(subject, attribute, value, false, false);
        }

        static Slot one(String subject, String attribute, String value) {
            return new Slot(subject, attribute, value, true, false);
        }
    }
}
