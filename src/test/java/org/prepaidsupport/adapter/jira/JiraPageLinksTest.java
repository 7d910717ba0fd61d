package org.prepaidsupport.adapter.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.sal.api.UrlMode;
import org.junit.jupiter.api.Test;

class JiraPageLinksTest {

    @Test
    void linksAreBelowTheBaseUrlThatTheAdministratorHasSet() {
        JiraPageLinks links = new JiraPageLinks(
                mode -> mode == UrlMode.CANONICAL ? "https://support.example.com/jira" : "http://10.0.0.7:8080/jira");
        assertThat(links.order(17)).isEqualTo("https://support.example.com/jira/plugins/servlet/prepaid/orders/17");
        assertThat(links.invoice(1000))
                .isEqualTo("https://support.example.com/jira/plugins/servlet/prepaid/invoices/1000");
        assertThat(links.issue("SER-14")).isEqualTo("https://support.example.com/jira/browse/SER-14");
    }

    @Test
    void aSlashAtTheEndOfTheBaseUrlIsNotDoubled() {
        assertThat(new JiraPageLinks(mode -> "https://jira.example.com/").issue("SER-14"))
                .isEqualTo("https://jira.example.com/browse/SER-14");
    }
}
