package dev.cairn.memory.gist.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where a long text falls into sections: at its headings or, where it has none, at paragraphs, so
 * that sections are about equally long.
 */
public final class DocumentSections {
    /** Characters from which a text is a document with gists: some eight passages. */
    public static final int DOCUMENT = 7_000;

    private static final int SECTION = 4_000;
    private static final int FEWEST = 2;
    private static final int MOST = 8;
    private static final int LONGEST_TITLE = 80;

    /** A heading of Markdown, a numbered one, or a short line alone that ends no sentence. */
    private static final Pattern HEADING =
            Pattern.compile(
                    "(?m)^(?:#{1,4} +\\S.*|(?:chapter|part|section|kapitel|teil) +\\S.{0,80}"
                            + "|(?<=\\n\\n)\\S[^\\n.!?:;,]{2,70}(?=\\n\\n))$",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern PARAGRAPH = Pattern.compile("\\n[ \\t]*\\n\\s*(?=\\S)");
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?。！？])\\s+(?=\\S)");
    private static final Pattern LINE = Pattern.compile("(?m)^[#*=\\s]*(\\S.*)$");

    private DocumentSections() {}

    /** A run of characters of the text: from the first to before the last. */
    public record Section(int from, int to) {}

    /** The sections of a long text, in order; together they are the whole of it. */
    public static List<Section> of(String text) {
        int wanted = Math.clamp(text.length() / SECTION, FEWEST, MOST);
        int usual = text.length() / wanted;
        var sections = new ArrayList<Section>();
        int from = 0;
        while (sections.size() < wanted - 1 && text.length() - from > usual * 3 / 2) {
            int to = cut(text, from, usual);
            sections.add(new Section(from, to));
            from = to;
        }
        sections.add(new Section(from, text.length()));
        return List.copyOf(sections);
    }

    /** The best place to end a section: near its usual length, at a heading if there is one. */
    private static int cut(String text, int from, int usual) {
        int low = from + usual * 2 / 3;
        int high = Math.min(text.length() - 1, from + usual * 4 / 3);
        int middle = Math.min(from + usual, text.length() - 1);
        for (var boundary : List.of(HEADING, PARAGRAPH, SENTENCE)) {
            int best = -1;
            var matcher = boundary.matcher(text).region(low, high);
            matcher.useTransparentBounds(true).useAnchoringBounds(false);
            while (matcher.find()) {
                int at = boundary == HEADING ? matcher.start() : matcher.end();
                if (best < 0 || Math.abs(at - middle) < Math.abs(best - middle)) {
                    best = at;
                }
            }
            if (best > from) {
                return best;
            }
        }
        return Character.isLowSurrogate(text.charAt(middle)) ? middle - 1 : middle;
    }

    /** What a text calls itself: its first line, bounded. */
    public static String title(String text) {
        var line = LINE.matcher(text);
        if (!line.find()) {
            return "";
        }
        var first = line.group(1).strip().replaceAll("\\s+", " ");
        return first.length() <= LONGEST_TITLE
                ? first
                : first.substring(0, first.lastIndexOf(' ', LONGEST_TITLE) + 1).strip() + " …";
    }
}
