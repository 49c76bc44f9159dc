package dev.cairn.memory.extraction;

import java.util.regex.Pattern;

/**
 * Recognises what is nobody's business. Rather once too often: the user is asked, nothing is lost.
 */
final class Sensitivities {
    private static final Pattern SECRET =
            Pattern.compile(
                    "\\b(?:password|passcode|passphrase|pin|pin code|pin number|api key|secret"
                        + " key|private key|access token|security code|cvv|license key|recovery"
                        + " phrase|seed phrase|(?:locker|door|alarm|gate|safe)"
                        + " (?:code|combination)|combination|passport number|social security"
                        + " number|ssn|passwort|kennwort|geheimzahl)\\b[^.]{0,40}?(?:\\b(?:is|are|was|ist|lautet)\\b|[:=])",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern SECRET_TOPIC =
            Pattern.compile(
                    "(?:password|passcode|passphrase|\\bpin\\b|api key|secret key|private key)(?:"
                            + " .*)?",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern HEALTH =
            Pattern.compile(
                    "\\b(?:allerg\\w*|intoleran\\w*|diagnos\\w*|diabet\\w*|cancer|tumou?r|asthma\\w*|depress(?:ion|ed|ive)|anxiety|adhd|autis\\w*|bipolar|(?:in|physical|speech|chemo|cognitive|started|behaviou?ral|going"
                        + " to) ?therapy|(?:my|their|a|the|his|her|user's)"
                        + " therapist|psychiatr\\w*|medications?|pregnan\\w*|miscarr\\w*|surgery|operated"
                        + " on|hospitali[sz]ed|(?:in|to|into|out of) (?:the"
                        + " )?hospital|illness|(?:is|was|am|got|fell|been|feeling|home) sick|sick"
                        + " leave|disease|migraines?|injur(?:y|ies|ed)|concussion|broke"
                        + " (?:my|their|his|her) \\w+|sprained|blood"
                        + " (?:pressure|type|sugar)|cholesterol|symptoms?|hiv|epilep\\w*|celiac|coeliac|insomnia|prescri\\w*|disorder|sober|alcoholic|rehab|chronic"
                        + " (?:pain|illness|fatigue)|arthritis|had a stroke|heart"
                        + " attack|adderall|insulin|chemo\\w*|(?:takes?|taking)"
                        + " [^.]{0,20}pills?|panic"
                        + " attacks?|ptsd|burnout|disab\\w*|schwanger|krank\\w*|operiert|krebs)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern MONEY =
            Pattern.compile(
                    "\\b(?:salary|income|earns? (?:about |around |over )?[$€£\\d]|earning (?:about"
                        + " |around |over )?[$€£\\d]|debts?|mortgage|loans?|bank account|account"
                        + " number|iban|savings|credit (?:card|score)|net"
                        + " worth|bankrupt\\w*|paychecks?|wages?|owes? (?:\\w+ )?[$€£\\d]|owe"
                        + " |inherit\\w*|pension|gehalt|schulden|kontonummer|verdient?)\\b|\\brent"
                        + " is\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern PRIVATE =
            Pattern.compile(
                    "\\b(?:divorc\\w*|affair|cheat(?:ed|ing)|arrest\\w*|jail|prison|(?:was|got|been|were)"
                        + " fired|laid off|came out as|abus\\w*|died|passed"
                        + " away|suicid\\w*|addict\\w*|drunk|drugs|broke up|separated"
                        + " from|immigration status)\\b",
                    Pattern.CASE_INSENSITIVE);

    private Sensitivities() {}

    static Sensitivity of(String text, String attribute, boolean ofSpeaker) {
        var own = own(text, attribute);
        if (ofSpeaker || own == Sensitivity.SECRET) {
            return own;
        }
        return own != Sensitivity.NONE || PRIVATE.matcher(text).find()
                ? Sensitivity.OTHERS
                : Sensitivity.NONE;
    }

    private static Sensitivity own(String text, String attribute) {
        if (SECRET.matcher(text).find() || SECRET_TOPIC.matcher(attribute).matches()) {
            return Sensitivity.SECRET;
        }
        if (HEALTH.matcher(text).find()) {
            return Sensitivity.HEALTH;
        }
        return MONEY.matcher(text).find() ? Sensitivity.MONEY : Sensitivity.NONE;
    }
}
