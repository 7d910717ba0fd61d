package org.prepaidsupport.adapter.web.submit;

import java.util.Locale;
import java.util.Optional;
import org.prepaidsupport.adapter.web.Page;
import org.prepaidsupport.application.Overtaken;
import org.prepaidsupport.domain.Conflict;
import org.springframework.stereotype.Component;

/** Does what browsers without scripts send to pages, as the scripts do it over the REST API. */
@Component
public class Submissions {

    private final Calls calls;
    private final Questions questions;

    Submissions(Calls calls, Questions questions) {
        this.calls = calls;
        this.questions = questions;
    }

    /**
     * @param page as it is offered now
     * @param address of the page
     * @param language that numbers are written in
     * @throws org.prepaidsupport.domain.Refused as the REST API does, with nothing changed
     */
    public Outcome carryOut(Page page, Posted posted, String address, Locale language) {
        Submission submission = Submission.of(page, posted, language);
        if (!posted.isConfirmed()) {
            Optional<Page> question = questions.before(submission, page, posted, address);
            if (question.isPresent()) {
                return new Outcome.Asked(question.get());
            }
        }
        try {
            Answer answer = calls.run(submission.method(), submission.url(), submission.input());
            return new Outcome.Done(answer.fill(submission.next()), submission.done());
        } catch (Overtaken lost) {
            throw new Conflict("prepaid.error.stale");
        }
    }
}
