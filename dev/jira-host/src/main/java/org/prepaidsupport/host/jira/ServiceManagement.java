package org.prepaidsupport.host.jira;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import java.util.List;

/**
 * What Jira Service Management adds to issues, as far as it is there: their organizations, in a custom field of its
 * type. Only names are kept of organizations, and any name will do.
 */
public final class ServiceManagement implements CustomFieldManager {

    /** Id of the field. */
    public static final String FIELD = "customfield_10100";

    /** An organization, as values of the field are. */
    public record Organization(String getName) {}

    private record Type(String getKey) implements CustomFieldType {}

    private record Field(String getId, CustomFieldType getCustomFieldType) implements CustomField {}

    private static final CustomField ORGANIZATIONS =
            new Field(FIELD, new Type("com.atlassian.servicedesk:sd-customer-organizations"));

    private volatile boolean installed;

    /** From now on issues have organizations. */
    public void install() {
        installed = true;
    }

    public boolean isInstalled() {
        return installed;
    }

    @Override
    public List<CustomField> getCustomFieldObjects() {
        return installed ? List.of(ORGANIZATIONS) : List.of();
    }
}
