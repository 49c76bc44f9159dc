package dev.cairn.memory.recall.internal;

import org.apache.lucene.search.DoubleValuesSourceRescorer;
import org.apache.lucene.search.FullPrecisionFloatVectorSimilarityValuesSource;

/** Lucene's measure of two vectors of length 1, half of one more than their cosine. */
final class ExactCosine extends DoubleValuesSourceRescorer {
    ExactCosine(String field, float[] vector) {
        super(new FullPrecisionFloatVectorSimilarityValuesSource(vector, field));
    }

    @Override
    protected float combine(float inFewBits, boolean present, double exact) {
        return present ? (float) exact : inFewBits;
    }
}
