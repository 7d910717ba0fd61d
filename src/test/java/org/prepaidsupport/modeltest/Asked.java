package org.prepaidsupport.modeltest;

import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.FieldError;
import org.prepaidsupport.domain.InvalidInput;
import org.prepaidsupport.model.Answer;

/** Asks the plugin for something and tells its answer in the words of the model. */
final class Asked {

    private Asked() {}

    static Answer answer(Supplier<?> request) {
        try {
            Objects.requireNonNull(request.get());
            return Answer.DONE;
        } catch (InvalidInput refused) {
            Set<String> fields =
                    refused.errors().stream().map(FieldError::field).collect(Collectors.toSet());
            return new Answer(fields);
        } catch (Conflict refused) {
            return Answer.refusedAt(Answer.STATE);
        }
    }

    static Answer answer(Runnable request) {
        return answer(() -> {
            request.run();
            return true;
        });
    }
}
