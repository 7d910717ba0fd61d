package org.prepaidsupport.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The model that the plugin is compared with reckons for itself: what it shared, it could not find wrong. */
@AnalyzeClasses(packages = "org.prepaidsupport.model")
class ModelRulesTest {

    @ArchTest
    static final ArchRule theModelKnowsNothingOfThePlugin =
            classes().should().onlyDependOnClassesThat().resideInAnyPackage("org.prepaidsupport.model..", "java..");
}
