package org.prepaidsupport.adapter.jira;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import org.prepaidsupport.application.mail.PageLinks;
import org.springframework.stereotype.Component;

/** Below the base URL that the administrator has set, whatever address the request came by. */
@Component
class JiraPageLinks implements PageLinks {

    private final ApplicationProperties properties;

    JiraPageLinks(ApplicationProperties properties) {
        this.properties = properties;
    }

    @Override
    public String order(long id) {
        return page("orders", id);
    }

    @Override
    public String invoice(long id) {
        return page("invoices", id);
    }

    @Override
    public String issue(String key) {
        return base() + "/browse/" + key;
    }

    private String page(String kind, long id) {
        return base() + "/plugins/servlet/prepaid/" + kind + "/" + id;
    }

    private String base() {
        return properties.getBaseUrl(UrlMode.CANONICAL).replaceAll("/+$", "");
    }
}
