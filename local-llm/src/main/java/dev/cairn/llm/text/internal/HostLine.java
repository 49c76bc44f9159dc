package dev.cairn.llm.text.internal;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a line of the library's log tells, as far as it matters: it says some things nowhere else.
 */
sealed interface HostLine {
    /** A prompt of so many tokens was taken up. */
    record PromptTaken(int tokens) implements HostLine {}

    /** So many of its tokens were in the cache. */
    record Cached(int tokens) implements HostLine {}

    /** The prompt is computed up to this token. */
    record PromptProgress(int tokens) implements HostLine {}

    /** The answer took so many tokens, an end mark included. */
    record Written(int tokens) implements HostLine {}

    /** The library ignores the grammar. */
    record GrammarRefused() implements HostLine {}

    /** The library cannot run models of this kind. */
    record UnknownArchitecture() implements HostLine {}

    /** There is too little memory. */
    record OutOfMemory() implements HostLine {}

    /** Anything else. */
    record Other() implements HostLine {}

    /** Reads a line of llama.cpp b4916's server. */
    static HostLine of(String line) {
        for (var form : Form.ALL) {
            var found = form.pattern.matcher(line);
            if (found.find()) {
                return form.reading.apply(found.toMatchResult());
            }
        }
        return new Other();
    }

    /** A line's form and what it tells. */
    record Form(Pattern pattern, Function<MatchResult, HostLine> reading) {
        private static final List<Form> ALL =
                List.of(
                        number("new prompt, .*n_prompt_tokens = (\\d{1,9})", PromptTaken::new),
                        number("kv cache rm \\[(\\d{1,9}), end\\)", Cached::new),
                        number(
                                "prompt processing progress, n_past = (\\d{1,9})",
                                PromptProgress::new),
                        number("^ +eval time = .*/ +(\\d{1,9}) tokens", Written::new),
                        plain("failed to parse grammar", new GrammarRefused()),
                        plain("unknown model architecture", new UnknownArchitecture()),
                        plain("failed to allocate|unable to allocate", new OutOfMemory()));

        private static Form number(String pattern, Function<Integer, HostLine> reading) {
            return new Form(
                    Pattern.compile(pattern),
                    found -> reading.apply(Integer.valueOf(found.group(1))));
        }

        private static Form plain(String pattern, HostLine line) {
            return new Form(Pattern.compile(pattern), _ -> line);
        }
    }
}
