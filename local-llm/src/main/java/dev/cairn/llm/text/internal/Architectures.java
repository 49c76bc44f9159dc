package dev.cairn.llm.text.internal;

import java.util.Set;

/** The kinds of generating models that llama.cpp b4916 can run. */
public final class Architectures {
    private static final Set<String> KNOWN =
            Set.of(
                    "arctic",
                    "arwkv7",
                    "baichuan",
                    "bitnet",
                    "bloom",
                    "chameleon",
                    "chatglm",
                    "codeshell",
                    "cohere2",
                    "command-r",
                    "dbrx",
                    "deci",
                    "deepseek",
                    "deepseek2",
                    "exaone",
                    "falcon",
                    "gemma",
                    "gemma2",
                    "gemma3",
                    "gpt2",
                    "gptj",
                    "gptneox",
                    "granite",
                    "granitemoe",
                    "grok",
                    "internlm2",
                    "jais",
                    "llama",
                    "mamba",
                    "minicpm",
                    "minicpm3",
                    "mpt",
                    "nemotron",
                    "olmo",
                    "olmo2",
                    "olmoe",
                    "openelm",
                    "orion",
                    "phi2",
                    "phi3",
                    "phimoe",
                    "plamo",
                    "qwen",
                    "qwen2",
                    "qwen2moe",
                    "qwen2vl",
                    "refact",
                    "rwkv6",
                    "rwkv6qwen2",
                    "rwkv7",
                    "stablelm",
                    "starcoder",
                    "starcoder2",
                    "xverse");

    private Architectures() {}

    /** Whether a model of this {@code general.architecture} can be run. */
    public static boolean isKnown(String architecture) {
        return KNOWN.contains(architecture);
    }
}
