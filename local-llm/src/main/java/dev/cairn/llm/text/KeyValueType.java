package dev.cairn.llm.text;

/** How the cache of keys and values is kept, which takes memory with every token of context. */
public enum KeyValueType {
    /** 16 bits a value. */
    F16(2),
    /** 8 bits and a scale for every 32 values: half the memory, and hardly a difference. */
    Q8_0(34.0 / 32);

    private final double bytes;

    KeyValueType(double bytes) {
        this.bytes = bytes;
    }

    /** Bytes that one value takes. */
    public double bytes() {
        return bytes;
    }
}
