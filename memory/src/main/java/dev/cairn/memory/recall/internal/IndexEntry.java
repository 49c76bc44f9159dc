package dev.cairn.memory.recall.internal;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A window or a fact as a document of the index, and what a search reads of it.
 *
 * @param number the window or fact
 * @param lanes where it is found: the first says what it is; one that nothing was said before
 *     stands for its exchange and its run as well
 * @param focus the episode it stands for; the fact itself for a fact
 * @param episodes all episodes it spans or rests on
 * @param vector null while it has none
 */
record IndexEntry(
        long number,
        List<Lane> lanes,
        long space,
        long focus,
        List<Long> episodes,
        String words,
        float @Nullable [] vector) {

    /** What tells the document of a window or a fact from all others. */
    String id() {
        return id(lanes.getFirst(), number);
    }

    static String id(Lane lane, long number) {
        return (lane == Lane.FACT ? "f" : "w") + number;
    }

    Document document() {
        var document = new Document();
        document.add(new StringField("id", id(), Field.Store.NO));
        document.add(new StringField("space", Long.toString(space), Field.Store.NO));
        document.add(new NumericDocValuesField("number", number));
        document.add(new NumericDocValuesField("focus", focus));
        for (var episode : episodes) {
            document.add(new StringField("episode", Long.toString(episode), Field.Store.NO));
            document.add(new SortedNumericDocValuesField("episodes", episode));
        }
        for (var lane : lanes) {
            document.add(new TextField(lane.words(), words, Field.Store.NO));
            if (vector != null && lane.hasVectors()) {
                document.add(
                        new KnnFloatVectorField(
                                lane.meaning(), vector, VectorSimilarityFunction.DOT_PRODUCT));
            }
        }
        return document;
    }

    /** What a document says of itself. */
    static Finder.Hit hit(IndexReader reader, int doc, float score) throws IOException {
        var leaves = reader.leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        var local = doc - leaf.docBase;
        var number = leaf.reader().getNumericDocValues("number");
        var focus = leaf.reader().getNumericDocValues("focus");
        number.advanceExact(local);
        focus.advanceExact(local);
        var episodes = new ArrayList<Long>();
        var values = leaf.reader().getSortedNumericDocValues("episodes");
        if (values != null && values.advanceExact(local)) {
            for (var i = 0; i < values.docValueCount(); i++) {
                episodes.add(values.nextValue());
            }
        }
        return new Finder.Hit(number.longValue(), focus.longValue(), episodes, score);
    }
}
