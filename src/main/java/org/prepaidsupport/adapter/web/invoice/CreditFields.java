package org.prepaidsupport.adapter.web.invoice;

import java.util.ArrayList;
import java.util.List;
import org.prepaidsupport.adapter.web.Option;
import org.prepaidsupport.adapter.web.form.Field;
import org.prepaidsupport.application.Texts;
import org.springframework.stereotype.Component;

/** What is sent of the form of a credit note, field by field. */
@Component
public class CreditFields {

    static final String WAY = ".way";
    static final String WORKLOGS = ".worklogs";
    static final String QUANTITY = ".quantity";
    static final String AMOUNT = ".amount";

    /** Of a line: worklogs are taken back. */
    static final String BY_WORKLOG = "worklogs";

    /** Of a line: a quantity is, or an amount. */
    private static final String IN_PART = "part";

    private final Texts texts;

    public CreditFields(Texts texts) {
        this.texts = texts;
    }

    Field reason() {
        return Field.area("reason", texts.text("prepaid.credit.reason"), "")
                .helped(texts.text("prepaid.credit.reason.help"));
    }

    List<Field> lines(List<CreditLineView> lines) {
        return lines.stream().flatMap(line -> line(line).stream()).toList();
    }

    private List<Field> line(CreditLineView line) {
        List<Field> fields = new ArrayList<>(List.of(Field.hidden(line.path() + ".line", line.id())));
        String onlyIf = "";
        if (line.hasWorklogs()) {
            String way = line.path() + WAY;
            fields.add(Field.way(way, texts.text("prepaid.credit.how"), ways(line)));
            fields.add(
                    Field.choices(line.path() + WORKLOGS, texts.text("prepaid.credit.worklogs.title"), worklogs(line))
                            .ids()
                            .shownIf(way + "=" + BY_WORKLOG));
            onlyIf = way + "=" + IN_PART;
        }
        fields.add(Field.number(line.path() + QUANTITY, texts.text("prepaid.credit.quantity"), line.quantity())
                .shownIf(onlyIf));
        fields.add(Field.number(line.path() + AMOUNT, texts.text("prepaid.credit.amount"), line.rebate())
                .shownIf(onlyIf));
        return fields;
    }

    private List<Option> ways(CreditLineView line) {
        return List.of(
                new Option(BY_WORKLOG, texts.text("prepaid.credit.how.worklogs"), line.byWorklog()),
                new Option(IN_PART, texts.text("prepaid.credit.how.part"), !line.byWorklog()));
    }

    private static List<Option> worklogs(CreditLineView line) {
        return line.worklogs().stream()
                .filter(CreditWorkView::left)
                .map(each -> new Option(String.valueOf(each.worklog()), each.label(), each.chosen()))
                .toList();
    }
}
