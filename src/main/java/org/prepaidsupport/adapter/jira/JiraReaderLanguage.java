package org.prepaidsupport.adapter.jira;

import com.atlassian.jira.security.JiraAuthenticationContext;
import java.util.Arrays;
import org.prepaidsupport.application.document.ReaderLanguage;
import org.prepaidsupport.domain.customer.Language;
import org.springframework.stereotype.Component;

@Component
class JiraReaderLanguage implements ReaderLanguage {

    private final JiraAuthenticationContext authentication;

    JiraReaderLanguage(JiraAuthenticationContext authentication) {
        this.authentication = authentication;
    }

    @Override
    public Language get() {
        String language = authentication.getLocale().getLanguage();
        return Arrays.stream(Language.values())
                .filter(each -> each.locale().getLanguage().equals(language))
                .findFirst()
                .orElse(Language.EN);
    }
}
