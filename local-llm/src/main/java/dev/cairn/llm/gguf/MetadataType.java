package dev.cairn.llm.gguf;

import org.jspecify.annotations.Nullable;

/** The value types of GGUF metadata. */
enum MetadataType {
    UINT8(0, 1),
    INT8(1, 1),
    UINT16(2, 2),
    INT16(3, 2),
    UINT32(4, 4),
    INT32(5, 4),
    FLOAT32(6, 4),
    BOOL(7, 1),
    STRING(8, 0),
    ARRAY(9, 0),
    UINT64(10, 8),
    INT64(11, 8),
    FLOAT64(12, 8);

    /** The type's number in the file. */
    final int number;

    /** Bytes of one value; 0 where it varies. */
    final int width;

    MetadataType(int number, int width) {
        this.number = number;
        this.width = width;
    }

    /** The type with this number; null where there is none. */
    static @Nullable MetadataType numbered(int number) {
        for (var type : values()) {
            if (type.number == number) {
                return type;
            }
        }
        return null;
    }
}
