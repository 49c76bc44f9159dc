package dev.cairn.llm.text.internal;

import java.util.ArrayList;
import java.util.List;

/** Writes the whole numbers of a range as a grammar, digit by digit. Stateless. */
final class IntegerRange {
    private IntegerRange() {}

    /** The numbers from {@code least} to {@code most}, both included. */
    static String grammar(int least, int most) {
        var options = new ArrayList<String>();
        if (least < 0) {
            var from = Math.max(1L, -(long) most);
            magnitudes(from, -(long) least, "\"-\" ", options);
        }
        if (most >= 0) {
            magnitudes(Math.max(0L, least), most, "", options);
        }
        return "(" + String.join(" | ", options) + ")";
    }

    /** Numbers of one length after another: those of two lengths share no digits' places. */
    private static void magnitudes(long from, long to, String sign, List<String> options) {
        for (long low = from; low <= to; ) {
            long longest = low == 0 ? 9 : (long) Math.pow(10, Long.toString(low).length()) - 1;
            long high = Math.min(longest, to);
            options.add(sign + sameLength(Long.toString(low), Long.toString(high)));
            low = high + 1;
        }
    }

    private static String sameLength(String low, String high) {
        if (low.isEmpty()) {
            return "";
        }
        char first = low.charAt(0);
        char last = high.charAt(0);
        var lowRest = low.substring(1);
        var highRest = high.substring(1);
        int rest = lowRest.length();
        if (first == last) {
            return "\"" + first + "\" " + sameLength(lowRest, highRest);
        }
        var options = new ArrayList<String>();
        boolean lowWhole = lowRest.equals("0".repeat(rest));
        boolean highWhole = highRest.equals("9".repeat(rest));
        if (!lowWhole) {
            options.add("\"" + first + "\" " + sameLength(lowRest, "9".repeat(rest)));
        }
        char from = (char) (lowWhole ? first : first + 1);
        char to = (char) (highWhole ? last : last - 1);
        if (from <= to) {
            var any = rest == 0 ? "" : " [0-9]{" + rest + "}";
            options.add("[" + from + "-" + to + "]" + any);
        }
        if (!highWhole) {
            options.add("\"" + last + "\" " + sameLength("0".repeat(rest), highRest));
        }
        return "(" + String.join(" | ", options) + ")";
    }
}
