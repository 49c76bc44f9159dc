package dev.cairn.memory.recall.internal;

import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;

/**
 * Lucene's codec with vectors that are searched in two bits a dimension, and compared as they are
 * afterwards: a search touches a sixteenth of the memory, graphs are made in half the time, and the
 * same is found (decision 64). Its files are Lucene's own.
 */
final class CompactVectors extends Lucene104Codec {
    /** Neighbours of a node; with 16, Lucene's own choice, a hundredth less is found. */
    private static final int NEIGHBOURS = 32;

    /** Candidates for neighbours while a graph is made, as Lucene chooses it. */
    private static final int CANDIDATES = 100;

    /**
     * A segment gets a graph where a search for so many would visit fewer nodes than it has: from
     * some 10,000 vectors on. Smaller ones are looked through whole, which is exact and no slower,
     * and graphs are not made only to be merged.
     */
    private static final int SEARCHED_FOR = 1_100;

    private final KnnVectorsFormat vectors =
            new Lucene104HnswScalarQuantizedVectorsFormat(
                    ScalarEncoding.DIBIT_QUERY_NIBBLE,
                    NEIGHBOURS,
                    CANDIDATES,
                    1,
                    null,
                    SEARCHED_FOR);

    @Override
    public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
        return vectors;
    }
}
