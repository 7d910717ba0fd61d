package org.prepaidsupport.adapter.jira;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Optional;
import org.prepaidsupport.application.access.CurrentUser;
import org.springframework.stereotype.Component;

@Component
class JiraCurrentUser implements CurrentUser {

    private final JiraAuthenticationContext authentication;

    JiraCurrentUser(JiraAuthenticationContext authentication) {
        this.authentication = authentication;
    }

    @Override
    public Optional<String> key() {
        return Optional.ofNullable(authentication.getLoggedInUser()).map(ApplicationUser::getKey);
    }
}
