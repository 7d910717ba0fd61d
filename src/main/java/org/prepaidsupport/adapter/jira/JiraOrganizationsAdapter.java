package org.prepaidsupport.adapter.jira;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.fields.CustomField;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.prepaidsupport.application.jira.JiraOrganizations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads the field that Jira Service Management keeps them in. Its values are of types of its own: named here, they would
 * keep the plugin from starting where it is not installed, so only their name is asked for, by reflection.
 */
@Component
class JiraOrganizationsAdapter implements JiraOrganizations {

    private static final Logger LOG = LoggerFactory.getLogger(JiraOrganizationsAdapter.class);
    private static final String FIELD_TYPE = "com.atlassian.servicedesk:sd-customer-organizations";

    private final CustomFieldManager fields;
    private final IssueManager issues;

    JiraOrganizationsAdapter(CustomFieldManager fields, IssueManager issues) {
        this.fields = fields;
        this.issues = issues;
    }

    @Override
    public boolean present() {
        return field().isPresent();
    }

    private Optional<CustomField> field() {
        return fields.getCustomFieldObjects().stream()
                .filter(each -> FIELD_TYPE.equals(each.getCustomFieldType().getKey()))
                .findFirst();
    }

    @Override
    public Map<Long, Set<String>> ofIssues(Collection<Long> issueIds) {
        Map<Long, Set<String>> found = new HashMap<>();
        field().ifPresent(field -> {
            for (long id : issueIds) {
                Issue issue = issues.getIssueObject(id);
                Set<String> names = issue == null ? Set.of() : names(issue.getCustomFieldValue(field));
                if (!names.isEmpty()) {
                    found.put(id, names);
                }
            }
        });
        return found;
    }

    private static Set<String> names(Object value) {
        Set<String> names = new LinkedHashSet<>();
        if (value instanceof Collection<?> organizations) {
            organizations.forEach(each -> name(each).ifPresent(names::add));
        }
        return names;
    }

    private static Optional<String> name(Object organization) {
        try {
            Method name = organization.getClass().getMethod("getName");
            name.setAccessible(true);
            return Optional.ofNullable((String) name.invoke(organization));
        } catch (ReflectiveOperationException | RuntimeException changed) {
            LOG.warn("An organization of {} has no name that can be read", organization.getClass(), changed);
            return Optional.empty();
        }
    }
}
