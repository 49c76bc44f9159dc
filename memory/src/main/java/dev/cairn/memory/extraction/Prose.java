package dev.cairn.memory.extraction;

import java.util.regex.Pattern;

/**
 * Blanks out what in a message is not the writer's own plain speech: code, logs, quoted mail,
 * markup, data, texts handed over to be worked on. Positions stay what they were.
 */
final class Prose {
    /** Characters of a message that are looked at. */
    static final int MOST_CHARACTERS = 20_000;

    private static final int LONGEST_LINE = 2_000;
    private static final int LONGEST_WORD = 60;
    private static final char BLANK = '\n';

    private static final Pattern CODE_LINE =
            Pattern.compile(
                    "^\\s*(?:def |class |import |from \\w+ import|function |const |let |var |public"
                        + " |private |return |package |#include|using |select |insert into|create"
                        + " table|update \\w+ set|\\$ |>>>|at [\\w.$]+\\(|traceback|exception"
                        + " in|//|/\\*|\\* @|#!|@\\w+[(\\s]|if \\(|for \\(|while \\(|try"
                        + " |catch|else\\b|\\w+ = |\\w+\\([^)]*\\)\\s*[;{]?$)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern LOG_LINE =
            Pattern.compile(
                    "^\\s*\\[?(?:\\d{4}-\\d{2}-\\d{2}[T"
                        + " ]\\d{2}:|\\d{2}:\\d{2}:\\d{2}|(?:ERROR|WARN|INFO|DEBUG|TRACE|FATAL)\\b)");
    private static final Pattern HANDED_OVER =
            Pattern.compile(
                    "\\b(?:translate|proofread|rewrite|rephrase|paraphrase|summari[sz]e|correct|edit|improve|polish|shorten|review|check|essay|draft|letter|e-?mail|message|story|poem|lyrics|article|passage|paragraph|transcript|text|(?<!(?:door|alarm|access|gate|safe|locker|pin|zip|post|area|entry|bike|lock|garage|wifi|promo|discount|booking|country|dress|my|our|the)"
                        + " )code|output|log|error)\\b[^\\n"
                        + ":.!?]{0,60}:",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern LETTER =
            Pattern.compile(
                    "(?m)^[ \\t]{0,20}(?:Dear (?:[A-Z]|[^\\n"
                        + "]{1,60},[ \\t]{0,9}$)|(?:Von|Betreff|Gesendet|An): \\S|-{2,} ?Original"
                        + " Message|Begin forwarded message|(?:From|Subject|Sent|To): \\S|On"
                        + " .{5,60} wrote:$)");

    /** "Fix this text. …", "what do you think of this poem? …". */
    private static final Pattern THIS_TEXT =
            Pattern.compile(
                    "\\b(?:this|these|the following) (?:short |little |draft"
                        + " )?(?:text|paragraph|sentences?|poem|essay|letter|e-?mail|mail|message|draft|story|lyrics|song|passage|bio|cover"
                        + " letter|statement|quote|article|post|tweet|transcript|conversation|chat)\\b[^\\n"
                        + ".!?]{0,30}[.!?]+\\s",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern TAG = Pattern.compile("<[a-zA-Z][^<>\\n]{0,200}>");
    private static final Pattern GREETING =
            Pattern.compile(
                    "(?m)^[ \\t]{0,9}(?:Hi|Hello|Hey|Good"
                            + " (?:morning|day|afternoon)|Hallo|Liebe[rs]?|Sehr geehrte[rs]?|Guten"
                            + " Tag)\\b[^\\n"
                            + ".!?]{0,40}[,:]?[ \\t]{0,9}$");
    private static final Pattern FAREWELL =
            Pattern.compile(
                    "(?m)^[ \\t]{0,9}(?:(?:with )?(?:best|kind|warm|many|kindest|warmest)(?:"
                            + " (?:regards|wishes|greetings))?|regards|(?:yours"
                            + " )?(?:sincerely|faithfully|truly)|cheers|love|all the best|mit"
                            + " freundlichen grüßen|(?:viele|liebe|beste|herzliche)"
                            + " grüße|lg|vg|mfg)[,.!]?[ \\t]{0,9}\\n"
                            + "{1,2}[ \\t]{0,9}\\p{Lu}[^\\n"
                            + ".!?]{0,40}$",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Prose() {}

    /**
     * The text up to its bound, with everything else than prose replaced by line ends.
     *
     * @param explicit captured on purpose: a letter is kept as well
     */
    static String of(String text, boolean explicit) {
        var prose = new StringBuilder(text.substring(0, Math.min(text.length(), MOST_CHARACTERS)));
        blankFences(prose);
        blankMarkup(prose);
        if (!explicit) {
            if (prose.indexOf(":") >= 0) {
                blankBehind(prose, HANDED_OVER, true);
            }
            blankBehind(prose, THIS_TEXT, true);
            blankBehind(prose, LETTER, false);
            blankSigned(prose);
            Quotations.blank(prose, BLANK);
        }
        blankLines(prose);
        return prose.toString();
    }

    private static void blankFences(StringBuilder prose) {
        int open = prose.indexOf("```");
        while (open >= 0) {
            int close = prose.indexOf("```", open + 3);
            int end = close < 0 ? prose.length() : close + 3;
            blank(prose, open, end);
            open = prose.indexOf("```", end);
        }
    }

    private static void blankBehind(StringBuilder prose, Pattern pattern, boolean fromEnd) {
        var matcher = pattern.matcher(prose);
        if (matcher.find()) {
            blank(prose, fromEnd ? matcher.end() : matcher.start(), prose.length());
        }
    }

    /** What stands between the first tag and the last closing one is somebody's page. */
    private static void blankMarkup(StringBuilder prose) {
        int close = prose.lastIndexOf("</");
        var open = TAG.matcher(prose);
        if (close > 0 && open.find() && open.start() < close) {
            blank(prose, open.start(), close);
        }
    }

    /** A greeting, lines, a farewell and a name are a letter, whoever wrote it. */
    private static void blankSigned(StringBuilder prose) {
        var farewell = FAREWELL.matcher(prose);
        if (farewell.find()) {
            var greeting = GREETING.matcher(prose).region(0, farewell.start());
            blank(prose, greeting.find() ? greeting.start() : 0, farewell.end());
        }
    }

    private static void blankLines(StringBuilder prose) {
        int start = 0;
        while (start < prose.length()) {
            int end = prose.indexOf("\n", start);
            end = end < 0 ? prose.length() : end;
            if (end > start && !spoken(prose.substring(start, end))) {
                blank(prose, start, end);
            }
            start = end + 1;
        }
    }

    private static boolean spoken(String line) {
        if (line.length() > LONGEST_LINE && line.indexOf(' ') < 0) {
            return false;
        }
        var head = line.substring(0, Math.min(line.length(), LONGEST_LINE));
        var stripped = head.strip();
        if (stripped.startsWith(">") || stripped.startsWith("<") || stripped.startsWith("|")) {
            return false;
        }
        if (stripped.indexOf('♪') >= 0 || stripped.indexOf('♫') >= 0) {
            return false;
        }
        if (stripped.endsWith(";") || stripped.endsWith("{") || stripped.endsWith("}")) {
            return false;
        }
        if (LOG_LINE.matcher(head).find() || CODE_LINE.matcher(head).find()) {
            return false;
        }
        return mostlyWords(head);
    }

    /** Data has many signs or endless words; speech has neither. */
    private static boolean mostlyWords(String line) {
        int signs = 0;
        int run = 0;
        int longest = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if ("{}[]<>=;|\\_#~^`@$&*+/".indexOf(c) >= 0) {
                signs++;
            }
            run = Character.isWhitespace(c) ? 0 : run + 1;
            longest = Math.max(longest, run);
        }
        return signs * 12 <= line.length() && longest <= LONGEST_WORD;
    }

    private static void blank(StringBuilder prose, int start, int end) {
        for (int i = start; i < end; i++) {
            prose.setCharAt(i, BLANK);
        }
    }
}
