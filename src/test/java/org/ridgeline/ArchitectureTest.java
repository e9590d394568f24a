package org.ridgeline;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** Who may know whom. docs/architecture.md tells why. */
@AnalyzeClasses(packages = "org.ridgeline", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String JDK = "java..";
    private static final String NULLNESS = "org.jspecify..";

    @ArchTest
    static final ArchRule numericsKnowsTheJdkAndLinearAlgebra =
            only("org.ridgeline.numerics..", "org.ridgeline.numerics..", JDK, NULLNESS, "org.ejml..");

    @ArchTest
    static final ArchRule figureKnowsTheJdk = only("org.ridgeline.figure..", "org.ridgeline.figure..", JDK, NULLNESS);

    @ArchTest
    static final ArchRule catalogKnowsFigureAndTheContainer = only(
            "org.ridgeline.catalog..",
            "org.ridgeline.catalog..",
            "org.ridgeline.figure..",
            "org.ridgeline.derivation..",
            JDK,
            NULLNESS,
            "jakarta.enterprise..",
            "jakarta.inject..",
            "io.quarkus.arc..",
            "com.github.benmanes.caffeine..");

    @ArchTest
    static final ArchRule derivationKnowsFigureNumericsAndTheParser = only(
            "org.ridgeline.derivation..",
            "org.ridgeline.derivation..",
            "org.ridgeline.figure..",
            "org.ridgeline.numerics..",
            "com.ezylang.evalex..",
            JDK,
            NULLNESS);

    @ArchTest
    static final ArchRule dataKnowsNumericsAndTheDeclaration = only(
            "org.ridgeline.data..",
            "org.ridgeline.data..",
            "org.ridgeline.numerics..",
            "org.ridgeline.catalog..",
            "org.ridgeline.figure..",
            JDK,
            NULLNESS);

    @ArchTest
    static final ArchRule linearIsWhatLinearTechniquesShare = only(
            "org.ridgeline.linear..",
            "org.ridgeline.linear..",
            "org.ridgeline.numerics..",
            "org.ridgeline.data..",
            "org.ridgeline.catalog..",
            "org.ridgeline.figure..",
            JDK,
            NULLNESS);

    @ArchTest
    static final ArchRule gaussianIsWhatGaussianProcessesShare = only(
            "org.ridgeline.gaussian..",
            "org.ridgeline.gaussian..",
            "org.ridgeline.numerics..",
            "org.ridgeline.data..",
            "org.ridgeline.catalog..",
            "org.ridgeline.figure..",
            JDK,
            NULLNESS);

    @ArchTest
    static final ArchRule networksIsWhatTechniquesThatTrainShare = only(
            "org.ridgeline.networks..",
            "org.ridgeline.networks..",
            "org.ridgeline.numerics..",
            "org.ridgeline.data..",
            "org.ridgeline.catalog..",
            "org.ridgeline.figure..",
            JDK,
            NULLNESS);

    @ArchTest
    static final ArchRule trainingKnowsNumbersRowsAndTheEngine = only(
            "org.ridgeline.training..",
            "org.ridgeline.training..",
            "org.ridgeline.numerics..",
            "org.ridgeline.data..",
            JDK,
            NULLNESS,
            "org.slf4j..",
            "ai.djl..");

    @ArchTest
    static final ArchRule techniquesKnowOnlyWhatIsBelowThem = only(
            "org.ridgeline.technique..",
            "org.ridgeline.technique..",
            "org.ridgeline.linear..",
            "org.ridgeline.gaussian..",
            "org.ridgeline.networks..",
            "org.ridgeline.numerics..",
            "org.ridgeline.data..",
            "org.ridgeline.training..",
            "org.ridgeline.catalog..",
            "org.ridgeline.derivation..",
            "org.ridgeline.figure..",
            JDK,
            NULLNESS,
            "jakarta.enterprise..",
            "jakarta.inject..",
            "jakarta.ws.rs..",
            "org.eclipse.microprofile.openapi..");

    @ArchTest
    static final ArchRule techniquesDoNotKnowOneAnother =
            slices().matching("org.ridgeline.technique.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule techniquesAreFoundThroughTheCatalogue = noClasses()
            .that()
            .resideOutsideOfPackage("org.ridgeline.technique..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.ridgeline.technique..")
            .because("shell, api, lesson and run find techniques by id, never by name");

    @ArchTest
    static final ArchRule vaadinIsTheShells = noClasses()
            .that()
            .resideOutsideOfPackage("org.ridgeline.shell..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.vaadin..");

    @ArchTest
    static final ArchRule restIsTheApis = noClasses()
            .that()
            .resideOutsideOfPackage("org.ridgeline.api..")
            .and()
            .haveSimpleNameNotEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..");

    @ArchTest
    static final ArchRule deepLearningIsTrainings = noClasses()
            .that()
            .resideOutsideOfPackage("org.ridgeline.training..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ai.djl..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule theDatabaseIsClassroomsAndRuns = noClasses()
            .that()
            .resideOutsideOfPackages("org.ridgeline.storage..", "org.ridgeline.classroom..", "org.ridgeline.run..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule lessonsKnowNoContainerAndNoTechnique = only(
            "org.ridgeline.lesson..",
            "org.ridgeline.lesson..",
            "org.ridgeline.catalog..",
            JDK,
            NULLNESS,
            "org.commonmark..");

    @ArchTest
    static final ArchRule theShellKnowsNoApi = noClasses()
            .that()
            .resideInAPackage("org.ridgeline.shell..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.ridgeline.api..")
            .because("labs ask over HTTP, as everybody does");

    @ArchTest
    static final ArchRule thereAreNoCircles =
            slices().matching("org.ridgeline.(*)..").should().beFreeOfCycles();

    /** Randomness arrives as a seed, time not at all, wherever something is computed. */
    @ArchTest
    static final ArchRule computingIsDeterministic = noClasses()
            .that(resideInAPackage("org.ridgeline.numerics..")
                    .or(resideInAPackage("org.ridgeline.data.."))
                    .or(resideInAPackage("org.ridgeline.linear.."))
                    .or(resideInAPackage("org.ridgeline.gaussian.."))
                    .or(resideInAPackage("org.ridgeline.networks.."))
                    .or(resideInAPackage("org.ridgeline.training.."))
                    .or(resideInAPackage("org.ridgeline.technique..")
                            .and(simpleNameEndingWith("Resource").negate())))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.security..", "java.time..")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callConstructor(java.util.Random.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.util.concurrent.ThreadLocalRandom.class);

    @ArchTest
    static void everyPackageSaysWhatItIs(JavaClasses all) {
        List<String> silent = all.stream()
                .map(JavaClass::getPackageName)
                .distinct()
                .filter(name -> !all.contain(name + ".package-info")
                        || !all.get(name + ".package-info").isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                .toList();
        assertThat(silent).isEmpty();
    }

    private static ArchRule only(String packages, String... known) {
        return classes()
                .that()
                .resideInAPackage(packages)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(known);
    }
}
