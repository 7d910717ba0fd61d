package org.prepaidsupport.adapter.web.admin;

import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.sal.api.websudo.WebSudoManager;
import java.util.List;
import org.prepaidsupport.adapter.web.Address;
import org.prepaidsupport.adapter.web.Frame;
import org.prepaidsupport.adapter.web.Page;
import org.prepaidsupport.adapter.web.PageRenderer;
import org.prepaidsupport.adapter.web.Paths;
import org.prepaidsupport.adapter.web.form.Choices;
import org.prepaidsupport.adapter.web.form.Field;
import org.prepaidsupport.adapter.web.form.FormView;
import org.prepaidsupport.adapter.web.form.Section;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.settings.SettingsService;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.settings.Company;
import org.prepaidsupport.domain.settings.Settings;
import org.prepaidsupport.domain.settings.TaxRounding;

/** The settings: {@code /prepaid/settings}. */
@LicensedOnly
public class SettingsServlet extends AdministrationServlet {

    private static final long serialVersionUID = 1L;

    private final transient SettingsService settings;
    private final transient Access access;
    private final transient Choices choices;
    private final transient Texts texts;
    private final transient Paths paths;

    public SettingsServlet(
            PageRenderer renderer,
            Access access,
            WebSudoManager webSudo,
            SettingsService settings,
            Choices choices,
            Texts texts,
            Paths paths) {
        super(renderer, access, webSudo);
        this.settings = settings;
        this.access = access;
        this.choices = choices;
        this.texts = texts;
        this.paths = paths;
    }

    @Override
    protected Page page(Address address) {
        access.requireAdministrator();
        if (!address.goesOn()) {
            throw new NotFound();
        }
        Settings current = settings.get();
        FormView form = FormView.replace(
                "/settings",
                current.version(),
                sections(current),
                texts.text("prepaid.action.save"),
                texts.text("prepaid.settings.saved"),
                paths.page("settings"));
        Frame frame = Frame.of(texts.text("prepaid.settings")).administration("prepaid-admin-settings");
        return new Page(frame, "common/form", form);
    }

    private List<Section> sections(Settings current) {
        return List.of(
                new Section(texts.text("prepaid.settings.sales"), sales(current)),
                new Section(texts.text("prepaid.settings.documents"), documents(current)),
                new Section(texts.text("prepaid.settings.people"), people(current)),
                new Section(texts.text("prepaid.settings.company"), company(current.company())));
    }

    private List<Field> sales(Settings current) {
        return List.of(
                Field.flag("unitsOfMeasure", texts.text("prepaid.settings.units"), current.unitsOfMeasure())
                        .helped(texts.text("prepaid.settings.units.help")),
                Field.text(
                                "defaultCurrency",
                                texts.text("prepaid.settings.currency"),
                                current.defaultCurrency().getCurrencyCode())
                        .needed(),
                Field.number(
                                "quotationValidityDays",
                                texts.text("prepaid.settings.validity"),
                                String.valueOf(current.quotationValidityDays()))
                        .helped(texts.text("prepaid.settings.validity.help")),
                Field.number(
                                "paymentDays",
                                texts.text("prepaid.customer.payment.days"),
                                String.valueOf(current.paymentDays()))
                        .helped(texts.text("prepaid.settings.payment.help")),
                Field.flag("lockConfirmedOrders", texts.text("prepaid.settings.lock"), current.lockConfirmedOrders())
                        .helped(texts.text("prepaid.settings.lock.help")),
                Field.choice(
                        "taxRounding",
                        texts.text("prepaid.settings.rounding"),
                        choices.of("prepaid.settings.rounding.", TaxRounding.values(), current.taxRounding())),
                Field.lines(
                                "upsellThresholds",
                                texts.text("prepaid.settings.thresholds"),
                                current.upsellThresholds().stream()
                                        .map(String::valueOf)
                                        .toList())
                        .helped(texts.text("prepaid.settings.thresholds.help")),
                Field.text("taskIssueType", texts.text("prepaid.settings.issue.type"), current.taskIssueType())
                        .helped(texts.text("prepaid.settings.issue.type.help")),
                Field.text(
                                "projectKeys",
                                texts.text("prepaid.settings.project.keys"),
                                current.projectKeys().pattern())
                        .helped(texts.text(
                                "prepaid.settings.project.keys.help", "{order}", "{letters}", "{customer}")));
    }

    private List<Field> documents(Settings current) {
        return List.of(
                Field.text(
                                "invoicePattern",
                                texts.text("prepaid.settings.pattern.invoice"),
                                current.invoicePattern().text())
                        .helped(texts.text("prepaid.settings.pattern.help", "{number}", "{number:3}", "{year}")),
                Field.text(
                        "creditNotePattern",
                        texts.text("prepaid.settings.pattern.credit"),
                        current.creditNotePattern().text()),
                Field.flag("invoiceTimeDetails", texts.text("prepaid.settings.details"), current.invoiceTimeDetails())
                        .helped(texts.text("prepaid.settings.details.help")));
    }

    private List<Field> people(Settings current) {
        return List.of(
                Field.lines("billingGroups", texts.text("prepaid.settings.billing"), current.billingGroups())
                        .helped(texts.text("prepaid.settings.billing.help")),
                Field.lines(
                                "billingViewerGroups",
                                texts.text("prepaid.settings.viewers"),
                                current.billingViewerGroups())
                        .helped(texts.text("prepaid.settings.viewers.help")),
                Field.text(
                                "actingUser",
                                texts.text("prepaid.settings.acting"),
                                current.actingUser() == null ? "" : current.actingUser())
                        .helped(texts.text("prepaid.settings.acting.help")));
    }

    private List<Field> company(Company company) {
        return List.of(
                Field.text("company.name", texts.text("prepaid.field.name"), company.name()),
                Field.area("company.address", texts.text("prepaid.field.address"), company.address()),
                Field.text("company.vatId", texts.text("prepaid.field.vat"), company.vatId()),
                Field.text("company.email", texts.text("prepaid.field.email"), company.email()),
                Field.text("company.iban", texts.text("prepaid.field.iban"), company.iban()));
    }
}
