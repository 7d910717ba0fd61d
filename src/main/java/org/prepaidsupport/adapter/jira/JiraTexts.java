package org.prepaidsupport.adapter.jira;

import com.atlassian.sal.api.message.I18nResolver;
import java.io.Serializable;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.domain.Message;
import org.springframework.stereotype.Component;

@Component
class JiraTexts implements Texts {

    private final I18nResolver resolver;

    JiraTexts(I18nResolver resolver) {
        this.resolver = resolver;
    }

    @Override
    public String text(Message message) {
        return resolver.getText(
                message.key(), message.arguments().stream().map(this::argument).toArray(Serializable[]::new));
    }

    /** As text, so that an id or a limit is not shown with thousands separators. */
    private String argument(Object argument) {
        return argument instanceof Message nested ? text(nested) : argument.toString();
    }
}
