package dev.cairn.llm.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CatalogueTest {
    @Test
    void theBundledCatalogueIsSound() {
        var models = Catalogue.bundled().models();
        assertThat(models)
                .extracting(CatalogueModel::id)
                .doesNotHaveDuplicates()
                .contains("starter");
        assertThat(models)
                .allSatisfy(
                        model -> {
                            assertThat(model.memoryGigabytes()).isIn(4, 8, 16, 32);
                            assertThat(model.bytes())
                                    .isLessThan(model.memoryGigabytes() * 600_000_000L);
                            assertThat(model.goodFor()).endsWith(".");
                            assertThat(model.sha256().orElse("")).matches("[0-9a-f]{64}");
                            assertThat(model.hashFromServer()).isFalse();
                        });
    }

    @Test
    void modelsAreFoundByTheirId() {
        assertThat(Catalogue.bundled().find("starter").orElseThrow().source())
                .isInstanceOf(Source.Packages.class);
        assertThat(Catalogue.bundled().find("none")).isEmpty();
    }
}
