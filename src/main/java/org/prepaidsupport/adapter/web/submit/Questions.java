package org.prepaidsupport.adapter.web.submit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prepaidsupport.adapter.web.Frame;
import org.prepaidsupport.adapter.web.Link;
import org.prepaidsupport.adapter.web.Page;
import org.prepaidsupport.adapter.web.form.Sent;
import org.prepaidsupport.application.Texts;
import org.springframework.stereotype.Component;

/** What scripts ask in a dialog before something is done, as a page. */
@Component
class Questions {

    private final MovedTimeTexts moves;
    private final Texts texts;

    Questions(MovedTimeTexts moves, Texts texts) {
        this.moves = moves;
        this.texts = texts;
    }

    /**
     * @param page that it was sent to
     * @param address of that page
     * @return empty: there is nothing to ask
     */
    Optional<Page> before(Submission submission, Page page, Posted posted, String address) {
        if (submission.moves()) {
            List<String> moved = moves.of(submission.url(), submission.input());
            return moved.isEmpty() && !submission.dated()
                    ? Optional.empty()
                    : Optional.of(moving(submission, moved, page, posted, address));
        }
        if (submission.question().isEmpty()) {
            return Optional.empty();
        }
        List<String> explanations = submission.explanation().isEmpty() ? List.of() : List.of(submission.explanation());
        QuestionView view = new QuestionView(explanations, values(posted), false, "", submission.verb(), address);
        return Optional.of(page(submission.question(), view, page, address));
    }

    private Page moving(Submission submission, List<String> moved, Page page, Posted posted, String address) {
        String title = texts.text(submission.dated() ? "prepaid.form.from.title" : "prepaid.panel.move.title");
        QuestionView view = new QuestionView(
                moved.isEmpty() ? List.of(texts.text("prepaid.form.from.none")) : moved,
                values(posted),
                submission.dated(),
                posted.from(),
                moved.isEmpty() ? submission.verb() : texts.text("prepaid.panel.move.button"),
                address);
        return page(title, view, page, address);
    }

    private static Page page(String title, QuestionView view, Page page, String address) {
        Frame frame = page.frame();
        List<Link> trail = new ArrayList<>(frame.trail());
        trail.add(new Link(frame.title(), address));
        return new Page(
                new Frame(title, trail, List.of(), List.of(), frame.section(), frame.tab(), frame.guided()),
                "common/question",
                view);
    }

    private static List<SentValue> values(Posted posted) {
        List<SentValue> values = new ArrayList<>();
        if (posted.isAction()) {
            values.add(new SentValue(Posted.ACTION, posted.action()));
        }
        if (!posted.form().isEmpty()) {
            values.add(new SentValue(Posted.FORM, posted.form()));
        }
        posted.sent()
                .values()
                .forEach((field, sent) -> sent.forEach(each -> values.add(new SentValue(Sent.parameter(field), each))));
        values.add(new SentValue(Posted.CONFIRMED, posted.from()));
        return values;
    }
}
