package org.prepaidsupport.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.servlet.http.HttpServlet;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;

/** No way in without a word on who may use it: what Jira would assume of a forgotten annotation differs by version. */
@AnalyzeClasses(
        packages = "org.prepaidsupport",
        importOptions = {DoNotIncludeTests.class, PluginOnly.class})
class EndpointRulesTest {

    private static final Set<String> ACCESS =
            Set.of("AdminOnly", "SystemAdminOnly", "LicensedOnly", "UnlicensedSiteAccess", "UnrestrictedAccess");

    @ArchTest
    static final ArchRule everyResourceSaysWhoMayUseIt = methods()
            .that(areEndpoints())
            .should(sayWhoMayUseThem())
            .because("each endpoint, or its class, carries an access annotation");

    @ArchTest
    static final ArchRule everyServletSaysWhoMayUseIt = classes()
            .that()
            .areAssignableTo(HttpServlet.class)
            .should(ArchCondition.from(DescribedPredicate.describe(
                    "carry an access annotation", (JavaClass servlet) -> hasAccess(servlet))))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule whatChangesSomethingTakesJsonAlone = methods()
            .that()
            .areAnnotatedWith(POST.class)
            .or()
            .areAnnotatedWith(PUT.class)
            .should(ArchCondition.from(DescribedPredicate.describe(
                    "consume JSON, so that no form of another site can call them",
                    (JavaMethod method) -> consumesJson(method) || consumesJson(method.getOwner()))));

    private static DescribedPredicate<JavaMethod> areEndpoints() {
        return DescribedPredicate.describe("are endpoints", method -> method.isMetaAnnotatedWith(HttpMethod.class));
    }

    private static ArchCondition<JavaMethod> sayWhoMayUseThem() {
        return new ArchCondition<>("say who may use them") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean said = hasAccess(method) || hasAccess(method.getOwner());
                events.add(new SimpleConditionEvent(
                        method, said, method.getFullName() + (said ? " says" : " doesn't say") + " who may use it"));
            }
        };
    }

    private static boolean hasAccess(CanBeAnnotated annotated) {
        return annotated.isAnnotatedWith(DescribedPredicate.describe(
                "access", annotation -> ACCESS.contains(annotation.getRawType().getSimpleName())));
    }

    private static boolean consumesJson(CanBeAnnotated annotated) {
        return annotated.isAnnotatedWith(DescribedPredicate.describe(
                "JSON",
                annotation -> annotation.getRawType().isEquivalentTo(Consumes.class)
                        && List.of((Object[]) annotation.get("value").orElseThrow())
                                .equals(List.of(MediaType.APPLICATION_JSON))));
    }
}
