package dev.cairn.llm.catalogue;

import java.net.URI;

/** Where this machine's package registry is. The program itself names none. */
@FunctionalInterface
public interface RegistryAddress {
    /** Finds the address; may take a second or two. */
    Answer find();

    /** Whether there is one. */
    sealed interface Answer {
        /** The base address. */
        record Found(URI address) implements Answer {}

        /** There is none; the sentence tells what to do. */
        record NotFound(String sentence) implements Answer {}
    }

    /** An address that was given explicitly. */
    static RegistryAddress of(URI address) {
        return () -> new Answer.Found(address);
    }
}
