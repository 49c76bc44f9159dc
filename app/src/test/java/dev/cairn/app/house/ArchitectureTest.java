package dev.cairn.app.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;

/** The module rules of docs/ARCHITECTURE.md, held by the build. */
@AnalyzeClasses(packages = "dev.cairn", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] BELOW_APP = {
        "dev.cairn.ui..", "dev.cairn.sync..", "dev.cairn.memory..", "dev.cairn.llm.."
    };

    @ArchTest
    static final ArchRule dependenciesPointOneWay =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .withOptionalLayers(true)
                    .layer("app")
                    .definedBy("dev.cairn.app..")
                    .layer("ui")
                    .definedBy("dev.cairn.ui..")
                    .layer("sync")
                    .definedBy("dev.cairn.sync..")
                    .layer("memory")
                    .definedBy("dev.cairn.memory..")
                    .layer("local-llm")
                    .definedBy("dev.cairn.llm..")
                    .whereLayer("app")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("ui")
                    .mayOnlyBeAccessedByLayers("app")
                    .whereLayer("sync")
                    .mayOnlyBeAccessedByLayers("app", "ui")
                    .whereLayer("memory")
                    .mayOnlyBeAccessedByLayers("app", "ui", "sync");

    @ArchTest
    static final ArchRule onlyLocalLlmKnowsTheModelLibraries =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.cairn.llm..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("de.kherud..", "ai.onnxruntime..")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyMemoryKnowsSqlAndLucene =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.cairn.memory..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.sql..", "org.sqlite..", "org.apache.lucene..")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyUiAndAppKnowJavaFx =
            noClasses()
                    .that()
                    .resideInAnyPackage("dev.cairn.sync..", "dev.cairn.memory..", "dev.cairn.llm..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javafx..", "atlantafx..", "org.kordamp..")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule internalPackagesStayInside =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .withOptionalLayers(true)
                    .layer("memory")
                    .definedBy("dev.cairn.memory..")
                    .layer("memory internals")
                    .definedBy("dev.cairn.memory..internal..")
                    .layer("local-llm")
                    .definedBy("dev.cairn.llm..")
                    .layer("local-llm internals")
                    .definedBy("dev.cairn.llm..internal..")
                    .layer("others")
                    .definedBy("dev.cairn.app..", "dev.cairn.ui..", "dev.cairn.sync..")
                    .whereLayer("memory internals")
                    .mayOnlyBeAccessedByLayers("memory")
                    .whereLayer("local-llm internals")
                    .mayOnlyBeAccessedByLayers("local-llm");

    @ArchTest
    static final ArchRule nothingBelowAppReadsTheEnvironment =
            noClasses()
                    .that()
                    .resideInAnyPackage(BELOW_APP)
                    .should()
                    .callMethod(System.class, "getenv")
                    .orShould()
                    .callMethod(System.class, "getenv", String.class)
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nothingBelowAppReadsTheClockDirectly =
            noClasses()
                    .that()
                    .resideInAnyPackage(BELOW_APP)
                    .should()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(LocalDateTime.class, "now")
                    .orShould()
                    .callMethod(OffsetDateTime.class, "now")
                    .orShould()
                    .callMethod(ZonedDateTime.class, "now")
                    .orShould()
                    .callMethod(Clock.class, "systemUTC")
                    .orShould()
                    .callMethod(Clock.class, "systemDefaultZone")
                    .allowEmptyShould(true);

    /** What reaches other machines is in one place; the model host's socket is a file (UNIX). */
    @ArchTest
    static final ArchRule onlyTheCatalogueReachesOtherMachines =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.cairn.llm.catalogue..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("java.net.http..")
                    .orShould()
                    .dependOnClassesThat()
                    .belongToAnyOf(
                            java.net.Socket.class,
                            java.net.ServerSocket.class,
                            java.net.DatagramSocket.class,
                            java.net.InetSocketAddress.class,
                            java.net.InetAddress.class,
                            java.net.URLConnection.class);
}
