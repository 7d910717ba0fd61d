package org.prepaidsupport.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Dependencies point inward, and each library of the host stays where it belongs. */
@AnalyzeClasses(
        packages = "org.prepaidsupport",
        importOptions = {DoNotIncludeTests.class, PluginOnly.class})
class DependencyRulesTest {

    private static final String DOMAIN = "org.prepaidsupport.domain..";
    private static final String APPLICATION = "org.prepaidsupport.application..";
    private static final String ADAPTER = "org.prepaidsupport.adapter..";
    private static final String STORE = "org.prepaidsupport.adapter.store..";
    private static final String REST = "org.prepaidsupport.adapter.rest..";

    @ArchTest
    static final ArchRule dependenciesPointInward = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("domain")
            .definedBy(DOMAIN)
            .layer("application")
            .definedBy(APPLICATION)
            .layer("adapter")
            .definedBy(ADAPTER)
            .whereLayer("adapter")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("application")
            .mayOnlyBeAccessedByLayers("adapter");

    @ArchTest
    static final ArchRule everyClassIsInOneOfTheThree =
            classes().should().resideInAnyPackage(DOMAIN, APPLICATION, ADAPTER);

    @ArchTest
    static final ArchRule adaptersNeverNameEachOther =
            slices().matching("org.prepaidsupport.adapter.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule theDomainKnowsJavaAlone = classes()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(DOMAIN, "java..", "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule theDomainHasNoCycles =
            slices().matching("org.prepaidsupport.domain.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule useCasesKnowNoHost = classes()
            .that()
            .resideInAPackage(APPLICATION)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    APPLICATION,
                    DOMAIN,
                    "java..",
                    "org.jspecify.annotations..",
                    "org.slf4j..",
                    "org.springframework.stereotype..");

    /** The inventory of what Jira shall provide is the one exception: it names all of it. */
    @ArchTest
    static final ArchRule activeObjectsStayInTheStore = noClasses()
            .that()
            .resideOutsideOfPackage(STORE)
            .and()
            .doNotHaveSimpleName("HostServices")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("net.java.ao..", "com.atlassian.activeobjects..");

    @ArchTest
    static final ArchRule jaxRsStaysInTheRestAdapter = noClasses()
            .that()
            .resideOutsideOfPackage(REST)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..");

    @ArchTest
    static final ArchRule rowsStayInTheStore =
            noClasses().that().resideOutsideOfPackage(STORE).should().dependOnClassesThat(StoreRows.ROWS);
}
