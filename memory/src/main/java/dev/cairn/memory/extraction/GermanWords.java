package dev.cairn.memory.extraction;

import java.util.Map;

/** German words and what facts call them. */
final class GermanWords {
    static final Map<String, String> OCCASIONS =
            Map.of(
                    "Zahnarzttermin",
                    "dentist appointment",
                    "Termin beim Zahnarzt",
                    "dentist appointment",
                    "Arzttermin",
                    "doctor appointment",
                    "Termin beim Arzt",
                    "doctor appointment",
                    "Vorstellungsgespräch",
                    "interview",
                    "Prüfung",
                    "exam",
                    "Termin beim Friseur",
                    "hairdresser appointment");

    static final Map<String, String> RELATIVES =
            Map.ofEntries(
                    Map.entry("schwester", "sister"),
                    Map.entry("bruder", "brother"),
                    Map.entry("mutter", "mother"),
                    Map.entry("mama", "mother"),
                    Map.entry("vater", "father"),
                    Map.entry("papa", "father"),
                    Map.entry("frau", "wife"),
                    Map.entry("mann", "husband"),
                    Map.entry("tochter", "daughter"),
                    Map.entry("sohn", "son"),
                    Map.entry("freundin", "girlfriend"),
                    Map.entry("freund", "boyfriend"),
                    Map.entry("tante", "aunt"),
                    Map.entry("onkel", "uncle"),
                    Map.entry("oma", "grandmother"),
                    Map.entry("opa", "grandfather"),
                    Map.entry("zahnarzt", "dentist"),
                    Map.entry("zahnärztin", "dentist"),
                    Map.entry("hausarzt", "doctor"),
                    Map.entry("hausärztin", "doctor"),
                    Map.entry("ärztin", "doctor"),
                    Map.entry("arzt", "doctor"),
                    Map.entry("chef", "boss"),
                    Map.entry("chefin", "boss"),
                    Map.entry("vermieter", "landlord"),
                    Map.entry("vermieterin", "landlord"),
                    Map.entry("kollege", "colleague"),
                    Map.entry("kollegin", "colleague"),
                    Map.entry("nachbar", "neighbor"),
                    Map.entry("nachbarin", "neighbor"),
                    Map.entry("hund", "dog"),
                    Map.entry("katze", "cat"),
                    Map.entry("kater", "cat"),
                    Map.entry("hündin", "dog"));

    static final Map<String, String> ENGLISH =
            Map.ofEntries(
                    Map.entry("Deutsch", "German"),
                    Map.entry("Englisch", "English"),
                    Map.entry("Französisch", "French"),
                    Map.entry("Spanisch", "Spanish"),
                    Map.entry("Italienisch", "Italian"),
                    Map.entry("Polnisch", "Polish"),
                    Map.entry("Russisch", "Russian"),
                    Map.entry("Türkisch", "Turkish"),
                    Map.entry("Niederländisch", "Dutch"),
                    Map.entry("Portugiesisch", "Portuguese"),
                    Map.entry("Arabisch", "Arabic"),
                    Map.entry("Chinesisch", "Chinese"),
                    Map.entry("Japanisch", "Japanese"),
                    Map.entry("ein", "one"),
                    Map.entry("einen", "one"),
                    Map.entry("eine", "one"),
                    Map.entry("zwei", "two"),
                    Map.entry("drei", "three"),
                    Map.entry("vier", "four"),
                    Map.entry("fünf", "five"),
                    Map.entry("Kinder", "children"),
                    Map.entry("Kind", "child"),
                    Map.entry("Sohn", "son"),
                    Map.entry("Söhne", "sons"),
                    Map.entry("Tochter", "daughter"),
                    Map.entry("Hund", "dog"),
                    Map.entry("Hunde", "dogs"),
                    Map.entry("Katze", "cat"),
                    Map.entry("Katzen", "cats"),
                    Map.entry("Brüder", "brothers"),
                    Map.entry("Bruder", "brother"),
                    Map.entry("Schwester", "sister"),
                    Map.entry("Schwestern", "sisters"),
                    Map.entry("Geschwister", "siblings"),
                    Map.entry("Enkel", "grandchildren"));

    private GermanWords() {}
}
