package dev.cairn.llm.gguf;

import java.util.Map;

/**
 * How many bytes a block of values takes in each of ggml's tensor types.
 *
 * @param values values in a block
 * @param bytes bytes of a block
 */
record TensorType(int values, int bytes) {
    private static final Map<Integer, TensorType> BY_NUMBER =
            Map.ofEntries(
                    Map.entry(0, new TensorType(1, 4)),
                    Map.entry(1, new TensorType(1, 2)),
                    Map.entry(2, new TensorType(32, 18)),
                    Map.entry(3, new TensorType(32, 20)),
                    Map.entry(6, new TensorType(32, 22)),
                    Map.entry(7, new TensorType(32, 24)),
                    Map.entry(8, new TensorType(32, 34)),
                    Map.entry(9, new TensorType(32, 36)),
                    Map.entry(10, new TensorType(256, 84)),
                    Map.entry(11, new TensorType(256, 110)),
                    Map.entry(12, new TensorType(256, 144)),
                    Map.entry(13, new TensorType(256, 176)),
                    Map.entry(14, new TensorType(256, 210)),
                    Map.entry(15, new TensorType(256, 292)),
                    Map.entry(16, new TensorType(256, 66)),
                    Map.entry(17, new TensorType(256, 74)),
                    Map.entry(18, new TensorType(256, 98)),
                    Map.entry(19, new TensorType(256, 50)),
                    Map.entry(20, new TensorType(32, 18)),
                    Map.entry(21, new TensorType(256, 110)),
                    Map.entry(22, new TensorType(256, 82)),
                    Map.entry(23, new TensorType(256, 136)),
                    Map.entry(24, new TensorType(1, 1)),
                    Map.entry(25, new TensorType(1, 2)),
                    Map.entry(26, new TensorType(1, 4)),
                    Map.entry(27, new TensorType(1, 8)),
                    Map.entry(28, new TensorType(1, 8)),
                    Map.entry(29, new TensorType(256, 56)),
                    Map.entry(30, new TensorType(1, 2)),
                    Map.entry(34, new TensorType(256, 54)),
                    Map.entry(35, new TensorType(256, 66)),
                    Map.entry(39, new TensorType(32, 17)));

    private static final Map<Integer, String> FILE_TYPES =
            Map.ofEntries(
                    Map.entry(0, "F32"),
                    Map.entry(1, "F16"),
                    Map.entry(2, "Q4_0"),
                    Map.entry(3, "Q4_1"),
                    Map.entry(7, "Q8_0"),
                    Map.entry(8, "Q5_0"),
                    Map.entry(9, "Q5_1"),
                    Map.entry(10, "Q2_K"),
                    Map.entry(11, "Q3_K_S"),
                    Map.entry(12, "Q3_K_M"),
                    Map.entry(13, "Q3_K_L"),
                    Map.entry(14, "Q4_K_S"),
                    Map.entry(15, "Q4_K_M"),
                    Map.entry(16, "Q5_K_S"),
                    Map.entry(17, "Q5_K_M"),
                    Map.entry(18, "Q6_K"),
                    Map.entry(19, "IQ2_XXS"),
                    Map.entry(20, "IQ2_XS"),
                    Map.entry(21, "Q2_K_S"),
                    Map.entry(22, "IQ3_XS"),
                    Map.entry(23, "IQ3_XXS"),
                    Map.entry(24, "IQ1_S"),
                    Map.entry(25, "IQ4_NL"),
                    Map.entry(26, "IQ3_S"),
                    Map.entry(27, "IQ3_M"),
                    Map.entry(28, "IQ2_S"),
                    Map.entry(29, "IQ2_M"),
                    Map.entry(30, "IQ4_XS"),
                    Map.entry(31, "IQ1_M"),
                    Map.entry(32, "BF16"));

    /** Bytes of {@code count} values of the type with this number; -1 where that is impossible. */
    static long bytes(int number, long count) {
        var type = BY_NUMBER.get(number);
        if (type == null || count % type.values != 0) {
            return -1;
        }
        return Math.multiplyExact(count / type.values, (long) type.bytes);
    }

    /** The usual name of a file's quantisation. */
    static String nameOfFileType(long number) {
        return FILE_TYPES.getOrDefault((int) Math.min(number, Integer.MAX_VALUE), "unknown");
    }
}
