package org.prepaidsupport.host.web;

import com.atlassian.jira.user.ApplicationUser;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import org.prepaidsupport.host.jira.Jira;

/**
 * Who may call what, by Jira's access annotations (of either package, by their simple names): on the method, else on the
 * class; where there is none, only people with a licence may.
 */
public final class AccessRules {

    /** What becomes of a call. */
    public enum Verdict {
        ALLOWED,
        LOG_IN,
        FORBIDDEN
    }

    private final Jira jira;

    public AccessRules(Jira jira) {
        this.jira = jira;
    }

    public Verdict judge(AnnotatedElement... fromInnerToOuter) {
        ApplicationUser user = jira.session().getLoggedInUser();
        String rule = "LicensedOnly";
        for (AnnotatedElement element : fromInnerToOuter) {
            Optional<String> found = rule(element);
            if (found.isPresent()) {
                rule = found.get();
                break;
            }
        }
        if (rule.equals("UnrestrictedAccess")) {
            return Verdict.ALLOWED;
        }
        if (user == null) {
            return Verdict.LOG_IN;
        }
        boolean allowed =
                switch (rule) {
                    case "AdminOnly", "SystemAdminOnly" ->
                        jira.globalPermissions().isAdministrator(user);
                    case "UnlicensedSiteAccess", "AnonymousSiteAccess", "LicensedOnly" ->
                        jira.globalPermissions().isLicensed(user);
                    default -> throw new IllegalStateException(rule);
                };
        return allowed ? Verdict.ALLOWED : Verdict.FORBIDDEN;
    }

    private static Optional<String> rule(AnnotatedElement element) {
        for (Annotation annotation : element.getAnnotations()) {
            String name = annotation.annotationType().getName();
            if (name.startsWith("com.atlassian.plugins.rest.api.security.annotation.")
                    || name.startsWith("com.atlassian.annotations.security.")) {
                return Optional.of(annotation.annotationType().getSimpleName());
            }
        }
        return Optional.empty();
    }
}
