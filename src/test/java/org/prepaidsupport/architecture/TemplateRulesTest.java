package org.prepaidsupport.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import org.prepaidsupport.adapter.web.View;

/** What templates get: values to show, which Jira lets them call, and no way to anything else. */
@AnalyzeClasses(
        packages = "org.prepaidsupport",
        importOptions = {DoNotIncludeTests.class, PluginOnly.class})
class TemplateRulesTest {

    /** Of the JDK, Jira lets templates call these; an Optional or an enum would show as nothing. */
    private static final Set<String> SHOWN = Set.of(
            "java.lang.String",
            "java.lang.Boolean",
            "java.lang.Integer",
            "java.lang.Long",
            "java.math.BigDecimal",
            "java.util.Collection",
            "java.util.List",
            "java.util.Map",
            "java.util.Set");

    @ArchTest
    static final ArchRule viewsAreFinal = classes()
            .that()
            .implement(View.class)
            .and()
            .areNotInterfaces()
            .should()
            .haveModifier(JavaModifier.FINAL);

    @ArchTest
    static final ArchRule viewsGiveValuesAndViewsAlone = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAssignableTo(View.class)
            .and()
            .arePublic()
            .and()
            .areNotStatic()
            .should(giveOnly(DescribedPredicate.describe(
                    "values and views",
                    type -> type.isPrimitive() || SHOWN.contains(type.getName()) || type.isAssignableTo(View.class))));

    private static ArchCondition<JavaMethod> giveOnly(DescribedPredicate<JavaClass> allowed) {
        return new ArchCondition<>("give only " + allowed.getDescription()) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getReturnType().getAllInvolvedRawTypes().stream()
                        .filter(allowed.negate())
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " gives " + type.getName())));
            }
        };
    }
}
