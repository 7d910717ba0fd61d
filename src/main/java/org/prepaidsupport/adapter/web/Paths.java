package org.prepaidsupport.adapter.web;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import java.util.List;
import org.springframework.stereotype.Component;

/** Addresses of our pages and of Jira's, with context path. */
@Component
public class Paths {

    private final ApplicationProperties properties;

    public Paths(ApplicationProperties properties) {
        this.properties = properties;
    }

    /** Jira's context path, for example {@code /jira}; empty where it runs at the root. */
    public String context() {
        return properties.getBaseUrl(UrlMode.RELATIVE).replaceAll("/+$", "");
    }

    /** A page of ours, for example {@code page("orders", 17)}. */
    public String page(Object... steps) {
        StringBuilder path = new StringBuilder(context()).append("/plugins/servlet/prepaid");
        for (Object step : steps) {
            path.append('/').append(step);
        }
        return path.toString();
    }

    /** An address of our REST API, for example {@code rest("/customers")}. */
    public String rest(String path) {
        return context() + "/rest/prepaid/1.0" + path;
    }

    public String issue(String key) {
        return context() + "/browse/" + key;
    }

    /** A single worklog in Jira's own tab of the issue. */
    public String worklog(String key, long id) {
        return issue(key) + "?focusedWorklogId=" + id
                + "&page=com.atlassian.jira.plugin.system.issuetabpanels:worklog-tabpanel#worklog-" + id;
    }

    /** Jira's list of these issues. */
    public String issues(List<String> keys) {
        return context() + "/issues/?jql=key+in+%28" + Address.encode(String.join(",", keys)) + "%29";
    }

    public String project(String key) {
        return context() + "/browse/" + key;
    }
}
