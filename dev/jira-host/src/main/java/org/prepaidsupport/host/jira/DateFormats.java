package org.prepaidsupport.host.jira;

import com.atlassian.jira.datetime.DateTimeFormatter;
import com.atlassian.jira.datetime.DateTimeFormatterFactory;
import com.atlassian.jira.datetime.DateTimeStyle;
import com.atlassian.jira.security.JiraAuthenticationContext;
import java.time.ZoneId;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;

/** Dates as Jira shows them with its default look and feel, in the reader's language. */
public final class DateFormats implements DateTimeFormatterFactory {

    private final JiraAuthenticationContext session;

    public DateFormats(JiraAuthenticationContext session) {
        this.session = session;
    }

    private record Formatter(DateTimeStyle style, ZoneId zone, Locale locale) implements DateTimeFormatter {

        @Override
        public DateTimeFormatter forLoggedInUser() {
            return this;
        }

        @Override
        public DateTimeFormatter withStyle(DateTimeStyle newStyle) {
            return new Formatter(newStyle, zone, locale);
        }

        @Override
        public DateTimeFormatter withZone(TimeZone newZone) {
            return new Formatter(style, newZone.toZoneId(), locale);
        }

        @Override
        public String format(Date date) {
            return java.time.format.DateTimeFormatter.ofPattern(pattern(), locale)
                    .format(date.toInstant().atZone(zone));
        }

        private String pattern() {
            return switch (style) {
                case DATE, DATE_PICKER -> "dd/MMM/yy";
                case TIME -> "h:mm a";
                case ISO_8601_DATE -> "yyyy-MM-dd";
                case ISO_8601_DATE_TIME -> "yyyy-MM-dd'T'HH:mm:ssXXX";
                case RSS_RFC822_DATE_TIME -> "EEE, d MMM yyyy HH:mm:ss Z";
                case COMPLETE, RELATIVE, DATE_TIME_PICKER -> "dd/MMM/yy h:mm a";
            };
        }
    }

    @Override
    public DateTimeFormatter formatter() {
        return new Formatter(DateTimeStyle.COMPLETE, ZoneId.systemDefault(), session.getLocale());
    }
}
