package dev.cairn.ui.markdown;

import java.util.HashMap;
import java.util.Map;

/**
 * Reads a formula in the manner of TeX and sets it in letters: "\frac{a}{b}" as "a/b", "x^2" as
 * "x²", "\alpha" as "α". It is meant to be read, not to be beautiful; what it does not know stands
 * by its name. Never fails, whatever it is given.
 */
final class Formula {
    /** Deeper groups than people write are left as they stand, which bounds the stack. */
    private static final int MOST_NESTING = 40;

    /** Longer formulas than people write are left as they stand. */
    private static final int LONGEST = 4_000;

    private final String source;
    private int at;

    /** How a formula was written, kept with its letters for copying. */
    record Source(String written) {}

    private Formula(String source) {
        this.source = source;
    }

    /** The formula in letters; in lines where it has several. */
    static String readable(String tex) {
        if (tex.length() > LONGEST) {
            return tex.strip();
        }
        var formula = new Formula(tex);
        var set = new StringBuilder();
        while (formula.at < tex.length()) {
            set.append(formula.sequence(0));
            // A brace that closes nothing is left out.
            formula.at++;
        }
        return tidy(set.toString());
    }

    private static String tidy(String text) {
        return text.lines()
                .map(line -> line.replaceAll("[ \\t]+", " ").strip())
                .filter(line -> !line.isEmpty())
                .reduce((one, next) -> one + "\n" + next)
                .orElse("");
    }

    /** Everything up to the end of the group. */
    private String sequence(int depth) {
        var set = new StringBuilder();
        while (at < source.length() && source.charAt(at) != '}') {
            var c = source.charAt(at);
            if (c == '^' || c == '_') {
                at++;
                set.append(raised(argument(depth), c == '^'));
            } else {
                set.append(atom(depth));
            }
        }
        return set.toString();
    }

    /** The next letter, group or command. */
    private String atom(int depth) {
        var c = source.charAt(at);
        if (c == '{') {
            return group(depth);
        }
        if (c == '\\') {
            return command(depth);
        }
        at++;
        return switch (c) {
            case '&' -> " ";
            case '~', '\n', '\t' -> " ";
            case '-' -> "−";
            case '*' -> "·";
            case '\'' -> "′";
            default -> String.valueOf(c);
        };
    }

    private String group(int depth) {
        at++;
        if (depth >= MOST_NESTING) {
            return "{";
        }
        var inside = sequence(depth + 1);
        if (at < source.length()) {
            at++;
        }
        return inside;
    }

    /** What a command works on: a group, a command, or one letter. */
    private String argument(int depth) {
        skipSpaces();
        return at < source.length() && source.charAt(at) != '}' ? atom(depth) : "";
    }

    private void skipSpaces() {
        while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
    }

    private String command(int depth) {
        at++;
        if (at >= source.length()) {
            return "\\";
        }
        var begin = at;
        while (at < source.length() && isLetter(source.charAt(at))) {
            at++;
        }
        if (at == begin) {
            return sign(source.charAt(at++));
        }
        var name = source.substring(begin, at);
        return switch (name) {
            case "frac", "dfrac", "tfrac" ->
                    bracketed(argument(depth)) + "/" + bracketed(argument(depth));
            case "binom" -> "(" + argument(depth) + " over " + argument(depth) + ")";
            case "sqrt" -> root(depth);
            case "text", "mathrm", "textrm", "mbox", "operatorname", "textbf", "textit" ->
                    verbatim();
            case "mathbf", "mathit", "mathcal", "mathsf", "boldsymbol", "displaystyle", "limits" ->
                    "";
            case "mathbb" -> doubled(argument(depth));
            case "left", "right", "big", "Big", "bigg", "Bigg", "bigl", "bigr" -> delimiter();
            case "begin", "end" -> environment();
            case "hat" -> over(argument(depth), '\u0302');
            case "bar", "overline" -> over(argument(depth), '\u0304');
            case "vec" -> over(argument(depth), '\u20d7');
            case "dot" -> over(argument(depth), '\u0307');
            case "tilde" -> over(argument(depth), '\u0303');
            case "quad", "qquad" -> "   ";
            default -> named(name);
        };
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static String sign(char c) {
        return switch (c) {
            case '\\' -> "\n";
            case ',', ';', ':', ' ' -> " ";
            case '!' -> "";
            case '|' -> "‖";
            default -> String.valueOf(c);
        };
    }

    private static String named(String name) {
        var symbol = FormulaSymbols.BY_NAME.get(name);
        return symbol != null ? symbol : name + " ";
    }

    private String root(int depth) {
        skipSpaces();
        var degree = "";
        if (at < source.length() && source.charAt(at) == '[') {
            var end = source.indexOf(']', at);
            if (end > 0) {
                degree = raised(readable(source.substring(at + 1, end)), true);
                at = end + 1;
            }
        }
        return degree + "√" + bracketed(argument(depth));
    }

    /** What stands between braces, as it is. */
    private String verbatim() {
        skipSpaces();
        if (at >= source.length() || source.charAt(at) != '{') {
            return "";
        }
        var end = source.indexOf('}', at);
        var text = source.substring(at + 1, end < 0 ? source.length() : end);
        at = end < 0 ? source.length() : end + 1;
        return text;
    }

    private String delimiter() {
        skipSpaces();
        if (at < source.length() && source.charAt(at) == '.') {
            at++;
        }
        return "";
    }

    private String environment() {
        var name = verbatim();
        return switch (name) {
            case "pmatrix", "bmatrix", "vmatrix", "matrix", "cases", "aligned", "align", "align*" ->
                    "\n";
            default -> "";
        };
    }

    private static String over(String letter, char mark) {
        return letter.isEmpty() ? "" : letter + mark;
    }

    private static String doubled(String letters) {
        return switch (letters) {
            case "R" -> "ℝ";
            case "N" -> "ℕ";
            case "Z" -> "ℤ";
            case "Q" -> "ℚ";
            case "C" -> "ℂ";
            case "P" -> "ℙ";
            default -> letters;
        };
    }

    /** In brackets where it is more than one thing. */
    private static String bracketed(String part) {
        var text = part.strip();
        return text.codePointCount(0, text.length()) <= 1 || isOneWord(text)
                ? text
                : "(" + text + ")";
    }

    private static boolean isOneWord(String text) {
        return text.codePoints()
                .allMatch(
                        c ->
                                Character.isLetterOrDigit(c)
                                        || c == '.'
                                        || c == ','
                                        || c == '∞'
                                        || SMALL.containsValue((char) c)
                                        || LOW.containsValue((char) c));
    }

    /** Small letters above or below the line where there are such, else in brackets. */
    static String raised(String part, boolean up) {
        var text = part.strip();
        var letters = up ? SMALL : LOW;
        var small = new StringBuilder();
        var known = !text.isEmpty();
        for (var i = 0; i < text.length(); i++) {
            var letter = letters.get(text.charAt(i));
            known &= letter != null;
            small.append(letter);
        }
        if (known) {
            return small.toString();
        }
        if (text.equals("′") || text.equals("∘")) {
            return text.equals("∘") ? "°" : text;
        }
        if (text.isEmpty()) {
            return "";
        }
        return (up ? "^" : "_") + (text.length() == 1 ? text : "(" + text + ")");
    }

    private static final Map<Character, Character> SMALL =
            pairs(
                    "0123456789+−=()nixyabcdefghjklmoprstuvwzαβγδθTABDEGHIJKLMNOPRUVW",
                    "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱˣʸᵃᵇᶜᵈᵉᶠᵍʰʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷᶻᵅᵝᵞᵟᶿᵀᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵁⱽᵂ");

    private static final Map<Character, Character> LOW =
            pairs("0123456789+−=()aeoxhklmnpstijruvβγρφχ", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓₕₖₗₘₙₚₛₜᵢⱼᵣᵤᵥᵦᵧᵨᵩᵪ");

    private static Map<Character, Character> pairs(String plain, String small) {
        var pairs = new HashMap<Character, Character>();
        for (var i = 0; i < plain.length(); i++) {
            pairs.put(plain.charAt(i), small.charAt(i));
        }
        return Map.copyOf(pairs);
    }
}
