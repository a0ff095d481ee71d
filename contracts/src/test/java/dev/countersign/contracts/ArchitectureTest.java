package dev.countersign.contracts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.countersign.contracts", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule contractsKnowNeitherQuarkusNorJpa = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "io.smallrye..", "jakarta..", "org.hibernate..", "org.apache.kafka..")
            .because("a consumer outside of our services must be able to use the events without taking our framework");

    @ArchTest
    static final ArchRule contractsNeedNothingButJacksonAndJSpecify = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.countersign.contracts..", "java..", "com.fasterxml.jackson..", "org.jspecify.annotations..")
            .because("every service carries what the contracts need, so they need next to nothing");
}
