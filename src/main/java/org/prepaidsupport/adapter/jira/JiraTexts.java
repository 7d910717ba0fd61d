package org.prepaidsupport.adapter.jira;

import com.atlassian.jira.datetime.DateTimeFormatterFactory;
import com.atlassian.jira.datetime.DateTimeStyle;
import com.atlassian.sal.api.message.I18nResolver;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.TimeZone;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.domain.Message;
import org.springframework.stereotype.Component;

@Component
class JiraTexts implements Texts {

    private final I18nResolver resolver;
    private final DateTimeFormatterFactory dates;

    JiraTexts(I18nResolver resolver, DateTimeFormatterFactory dates) {
        this.resolver = resolver;
        this.dates = dates;
    }

    @Override
    public String text(Message message) {
        return resolver.getText(
                message.key(), message.arguments().stream().map(this::argument).toArray(Serializable[]::new));
    }

    /** As text, so that an id or a limit is not shown with thousands separators. */
    private String argument(Object argument) {
        if (argument instanceof Message nested) {
            return text(nested);
        }
        return argument instanceof LocalDate day ? day(day) : argument.toString();
    }

    private String day(LocalDate day) {
        return dates.formatter()
                .forLoggedInUser()
                .withStyle(DateTimeStyle.DATE)
                .withZone(TimeZone.getTimeZone("UTC"))
                .format(Date.from(day.atStartOfDay().toInstant(ZoneOffset.UTC)));
    }
}
