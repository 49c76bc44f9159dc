package dev.cairn.memory.recall.internal;

import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;

/**
 * Lucene's codec with vectors that are searched in eight bits a dimension: a search touches a
 * quarter of the memory and finds the same (docs/BENCHMARKS.md). Its files are Lucene's own.
 */
final class CompactVectors extends Lucene104Codec {
    private final KnnVectorsFormat vectors = new Lucene104HnswScalarQuantizedVectorsFormat();

    @Override
    public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
        return vectors;
    }
}
