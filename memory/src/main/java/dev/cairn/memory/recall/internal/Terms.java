package dev.cairn.memory.recall.internal;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/**
 * How text becomes terms: Unicode words, lower case, accents folded, English stems (Porter 1980).
 * Nothing is dropped from what is indexed; a question's function words are left out only when
 * something else remains. Thread-safe.
 */
public final class Terms {
    /** A question longer than this is a pasted text: its beginning says what it is about. */
    private static final int LONGEST_QUESTION = 8_000;

    /** Function words as stems. Negations and "who" change what is asked but not where it is. */
    private static final Set<String> FUNCTION_WORDS =
            Set.of(
                    """
                    a an and are as at be but by for if in into is it no not of on or such that the
                    their then there these they this to was will with i you he she we me my your his
                    her our him them us do doe did done doing have ha had am were been being can
                    could would should may might must shall what when where who whom which why how
                    so than too veri just about also ani all from up down out over again more most
                    some
                    """
                            .strip()
                            .split("\\s+"));

    private final Analyzer analyzer =
            new Analyzer() {
                @Override
                protected TokenStreamComponents createComponents(String field) {
                    var tokenizer = new StandardTokenizer();
                    return new TokenStreamComponents(
                            tokenizer,
                            new PorterStemFilter(
                                    new ASCIIFoldingFilter(
                                            new LowerCaseFilter(
                                                    new EnglishPossessiveFilter(tokenizer)))));
                }
            };

    /**
     * How an index of these terms is written. Where something is forgotten, every segment that
     * holds a deleted document is written anew: by default Lucene keeps those with few of them, and
     * the forgotten words would stay in their files. Parts are few, since a search through several
     * graphs costs as much for each; and what was just said does not wait for a merge to be seen.
     */
    IndexWriterConfig configuration() {
        return new IndexWriterConfig(analyzer)
                .setCodec(new CompactVectors())
                .setRAMBufferSizeMB(48)
                .setMaxFullFlushMergeWaitMillis(0)
                .setMergePolicy(
                        new TieredMergePolicy()
                                .setForceMergeDeletesPctAllowed(0)
                                .setSegmentsPerTier(4)
                                .setFloorSegmentMB(64));
    }

    /** Every term of a text, in order, repeated ones too. */
    public List<String> of(String text) {
        var terms = new ArrayList<String>();
        try (var stream = analyzer.tokenStream("any", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }

    /** The words of a text, as they are written there, whose terms are wanted; each once. */
    public List<String> written(String text, Set<String> wanted) {
        var words = new LinkedHashMap<String, String>();
        try (var stream = analyzer.tokenStream("any", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (wanted.contains(term.toString())) {
                    words.putIfAbsent(
                            term.toString(),
                            text.substring(place.startOffset(), place.endOffset()));
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(words.values());
    }

    /** The different terms that say what a question is about. */
    public List<String> ofQuestion(String question) {
        var bounded =
                question.length() > LONGEST_QUESTION
                        ? question.substring(0, LONGEST_QUESTION)
                        : question;
        var all = of(bounded).stream().distinct().toList();
        var telling = all.stream().filter(term -> !FUNCTION_WORDS.contains(term)).toList();
        return telling.isEmpty() ? all : telling;
    }
}
