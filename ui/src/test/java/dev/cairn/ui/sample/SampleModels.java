package dev.cairn.ui.sample;

import dev.cairn.ui.models.ModelOffer;

import java.util.List;

/** A catalogue of models, each in another standing. */
public final class SampleModels {
    private SampleModels() {}

    public static List<ModelOffer> offers(ModelOffer.Standing starter) {
        return List.of(
                offer(
                        "starter",
                        "TinyLlama 1.1B Chat",
                        "Small and quick. Good for short questions about what you told Cairn.",
                        "Apache-2.0",
                        322_591_712L,
                        4,
                        true,
                        true,
                        starter),
                offer(
                        "qwen-1.5b",
                        "Qwen2.5 1.5B Instruct",
                        "Clear answers in many languages, on any recent laptop.",
                        "Apache-2.0",
                        1_120_000_000L,
                        4,
                        true,
                        false,
                        ModelOffer.Standing.AVAILABLE),
                offer(
                        "llama-3b",
                        "Llama 3.2 3B Instruct",
                        "Longer conversations and better reasoning. Wants 8 GB of memory.",
                        "Llama 3.2",
                        2_020_000_000L,
                        8,
                        true,
                        false,
                        ModelOffer.Standing.PARTLY),
                offer(
                        "gemma-4b",
                        "Gemma 3 4B",
                        "Careful, well-written answers.",
                        "Gemma",
                        2_490_000_000L,
                        8,
                        true,
                        false,
                        ModelOffer.Standing.INSTALLED),
                offer(
                        "qwen-7b",
                        "Qwen2.5 7B Instruct",
                        "The best answers here. Wants 16 GB of memory.",
                        "Apache-2.0",
                        4_680_000_000L,
                        16,
                        false,
                        false,
                        ModelOffer.Standing.AVAILABLE));
    }

    public static ModelOffer standing(ModelOffer offer, ModelOffer.Standing standing) {
        return offer(
                offer.id(),
                offer.name(),
                offer.goodFor(),
                offer.licence(),
                offer.bytes(),
                offer.memoryGigabytes(),
                offer.fits(),
                offer.recommended(),
                standing);
    }

    private static ModelOffer offer(
            String id,
            String name,
            String goodFor,
            String licence,
            long bytes,
            int memory,
            boolean fits,
            boolean recommended,
            ModelOffer.Standing standing) {
        return new ModelOffer(
                id, name, goodFor, licence, bytes, memory, fits, recommended, standing);
    }
}
