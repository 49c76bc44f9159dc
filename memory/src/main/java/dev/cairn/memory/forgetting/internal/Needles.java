package dev.cairn.memory.forgetting.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks for many pieces of text at once in one pass over bytes: a conversation of a thousand
 * messages has thousands of pieces, and the database may have hundreds of megabytes. Immutable.
 */
final class Needles {
    /** Bytes by which a piece is known to begin; none is shorter. */
    private static final int BEGINNING = 8;

    private static final int FILTER_BITS = 16;

    /** Fibonacci hashing (Knuth, The Art of Computer Programming, vol. 3, 6.4): 2^64 / phi. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final List<byte[]> pieces = new ArrayList<>();
    private final Map<Long, List<Integer>> byBeginning = new HashMap<>();

    /** Spares nearly every position the look into the map. */
    private final BitSet filter = new BitSet(1 << FILTER_BITS);

    /**
     * @param texts each of at least eight characters
     */
    Needles(List<String> texts) {
        for (var text : texts) {
            var piece = text.getBytes(StandardCharsets.UTF_8);
            var beginning = 0L;
            for (var i = 0; i < BEGINNING; i++) {
                beginning = beginning << 8 | (piece[i] & 0xff);
            }
            filter.set(slot(beginning));
            byBeginning.computeIfAbsent(beginning, _ -> new ArrayList<>()).add(pieces.size());
            pieces.add(piece);
        }
    }

    private static int slot(long beginning) {
        return (int) ((beginning * SPREAD) >>> (Long.SIZE - FILTER_BITS));
    }

    /** Which of the texts, by their place, stand in the first {@code end} bytes. */
    BitSet in(byte[] bytes, int end) {
        var found = new BitSet(pieces.size());
        var last = 0L;
        for (var at = 0; at < end; at++) {
            last = last << 8 | (bytes[at] & 0xff);
            var start = at - BEGINNING + 1;
            if (start >= 0 && filter.get(slot(last))) {
                for (var piece : byBeginning.getOrDefault(last, List.of())) {
                    if (stands(pieces.get(piece), bytes, start, end)) {
                        found.set(piece);
                    }
                }
            }
        }
        return found;
    }

    private static boolean stands(byte[] piece, byte[] bytes, int start, int end) {
        return start + piece.length <= end
                && java.util.Arrays.equals(
                        piece, 0, piece.length, bytes, start, start + piece.length);
    }
}
