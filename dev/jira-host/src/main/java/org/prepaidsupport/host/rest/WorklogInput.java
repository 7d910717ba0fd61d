package org.prepaidsupport.host.rest;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.prepaidsupport.host.jira.Jira;
import org.prepaidsupport.host.jira.JiraDuration;
import org.prepaidsupport.host.jira.LoggedWork;
import org.prepaidsupport.host.jira.Remaining;
import org.prepaidsupport.host.jira.Worklogs;

/** Reads worklogs as clients send them. */
final class WorklogInput {

    private static final DateTimeFormatter STARTED =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[.SSS][XXX][XX][X]");
    private static final String ESTIMATE = "adjustEstimate";

    private final Jira jira;

    WorklogInput(Jira jira) {
        this.jira = jira;
    }

    Worklogs.Entry made(Body body) {
        long seconds = seconds(body)
                .orElseThrow(() -> JiraProblem.field("timeLogged", "You must indicate the time spent working."));
        return new Worklogs.Entry(
                started(body).orElseGet(jira.clock()::millis),
                seconds,
                body.text("comment").orElse(""),
                body.has("visibility") ? group(body) : null);
    }

    /** What is not sent stays. */
    Worklogs.Entry changed(LoggedWork before, Body body) {
        return new Worklogs.Entry(
                started(body).orElse(before.started()),
                seconds(body).orElse(before.seconds()),
                body.has("comment") ? body.text("comment").orElse("") : before.comment(),
                body.has("visibility") ? group(body) : before.group());
    }

    private String group(Body body) {
        return Visibility.group(jira, body.object("visibility"));
    }

    private static Optional<Long> seconds(Body body) {
        Optional<Long> seconds = body.text("timeSpent")
                .map(text -> JiraDuration.parse(text)
                        .orElseThrow(() -> JiraProblem.field("timeLogged", "Invalid time duration entered.")))
                .or(() -> body.number("timeSpentSeconds"));
        if (seconds.filter(value -> value <= 0).isPresent()) {
            throw JiraProblem.field("timeLogged", "Time Spent can not be less than one minute.");
        }
        return seconds;
    }

    private static Optional<Long> started(Body body) {
        try {
            return body.text("started")
                    .map(text -> OffsetDateTime.parse(text, STARTED).toInstant().toEpochMilli());
        } catch (DateTimeParseException bad) {
            throw JiraProblem.of(400, "Error parsing time: " + bad.getParsedString());
        }
    }

    /**
     * Takes what Jira takes in the query of a worklog's address.
     *
     * @param by the amount of {@code manual}; negative where it is taken off
     */
    static Remaining remaining(String adjust, String newEstimate, String by, int sign) {
        return switch (adjust == null ? "auto" : adjust.toLowerCase(java.util.Locale.ROOT)) {
            case "auto" -> new Remaining.Auto();
            case "leave" -> new Remaining.Leave();
            case "new" -> new Remaining.Becomes(duration("newEstimate", newEstimate));
            case "manual" -> new Remaining.Moves(sign * duration(sign < 0 ? "reduceBy" : "increaseBy", by));
            default -> throw JiraProblem.field(ESTIMATE, "Invalid value for adjustEstimate: " + adjust);
        };
    }

    private static long duration(String field, String text) {
        if (text == null || text.isBlank()) {
            throw JiraProblem.field(field, "You must supply a valid value for '" + field + "'.");
        }
        return JiraDuration.parse(text)
                .orElseThrow(() -> JiraProblem.field(field, "'" + text + "' is not a valid duration."));
    }
}
