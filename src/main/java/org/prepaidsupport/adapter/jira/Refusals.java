package org.prepaidsupport.adapter.jira;

import com.atlassian.jira.bc.ServiceResult;
import com.atlassian.jira.util.ErrorCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.prepaidsupport.domain.FieldError;
import org.prepaidsupport.domain.InvalidInput;
import org.prepaidsupport.domain.Message;

/** Jira's own refusals, told in Jira's own words. */
final class Refusals {

    private Refusals() {}

    /**
     * @param field where messages that name no field are reported
     * @param fields from Jira's name of a field to ours
     * @throws InvalidInput with all of Jira's messages, if it refuses
     */
    static void check(ServiceResult result, String field, UnaryOperator<String> fields) {
        if (!result.isValid()) {
            throw refused(result.getErrorCollection(), field, fields);
        }
    }

    static InvalidInput refused(ErrorCollection refusal, String field, UnaryOperator<String> fields) {
        List<FieldError> errors = new ArrayList<>();
        refusal.getErrors()
                .forEach((name, text) -> errors.add(
                        new FieldError(fields.apply(name), Message.of("prepaid.jira.refused.field", name, text))));
        refusal.getErrorMessages()
                .forEach(text -> errors.add(new FieldError(field, Message.of("prepaid.jira.refused", text))));
        return new InvalidInput(errors);
    }
}
