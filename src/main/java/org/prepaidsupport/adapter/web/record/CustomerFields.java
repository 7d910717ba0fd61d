package org.prepaidsupport.adapter.web.record;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.prepaidsupport.adapter.web.Formats;
import org.prepaidsupport.adapter.web.Option;
import org.prepaidsupport.adapter.web.form.Choices;
import org.prepaidsupport.adapter.web.form.Field;
import org.prepaidsupport.adapter.web.form.Section;
import org.prepaidsupport.application.RecordQuery;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.customer.Customers;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.jira.JiraOrganizations;
import org.prepaidsupport.application.jira.JiraUsers;
import org.prepaidsupport.domain.customer.Customer;
import org.prepaidsupport.domain.customer.Language;
import org.prepaidsupport.domain.customer.Reporters;
import org.prepaidsupport.domain.customer.Terms;
import org.springframework.stereotype.Component;

/** The form of a customer: who it is, how it is billed, and by what its tickets are recognised. */
@Component
public class CustomerFields {

    private static final String LANGUAGE = "prepaid.language.";

    private final Customers customers;
    private final JiraOrganizations organizations;
    private final JiraUsers users;
    private final Choices choices;
    private final Formats formats;
    private final Texts texts;

    public CustomerFields(
            Customers customers,
            JiraOrganizations organizations,
            JiraUsers users,
            Choices choices,
            Formats formats,
            Texts texts) {
        this.customers = customers;
        this.organizations = organizations;
        this.users = users;
        this.choices = choices;
        this.formats = formats;
        this.texts = texts;
    }

    List<Section> of(Optional<Customer> stored) {
        return List.of(
                new Section("", general(stored)),
                new Section(texts.text("prepaid.customer.billing"), billing(stored)),
                new Section(texts.text("prepaid.customer.tickets"), tickets(stored)));
    }

    /** Which of the others a customer can be merged into. */
    List<Section> others(Customer customer) {
        List<Option> others = choices.orNone(
                "prepaid.choose.customer",
                records(customers.list(RecordQuery.ALL).items(), customer.id(), Optional.empty()));
        return List.of(new Section(
                "",
                List.of(Field.choice("into", texts.text("prepaid.customer.merge.into"), others)
                        .ids()
                        .needed()
                        .helped(texts.text("prepaid.customer.merge.help", customer.name())))));
    }

    private List<Field> general(Optional<Customer> stored) {
        List<Field> fields = new ArrayList<>();
        fields.add(
                text("name", "prepaid.field.name", stored.map(Customer::name)).needed());
        fields.add(text("email", "prepaid.field.email", stored.map(Customer::email)));
        fields.add(Field.area(
                "address",
                texts.text("prepaid.field.address"),
                stored.map(Customer::address).orElse("")));
        fields.add(Field.choice(
                "country",
                texts.text("prepaid.field.country"),
                countries(stored.map(Customer::country).orElse(""))));
        fields.add(Field.choice("parent", texts.text("prepaid.customer.parent"), parents(stored))
                .ids()
                .helped(texts.text("prepaid.customer.parent.help")));
        return fields;
    }

    private List<Field> billing(Optional<Customer> stored) {
        Terms terms = stored.map(Customer::terms).orElse(Terms.USUAL);
        return List.of(
                text("vatId", "prepaid.field.vat", stored.map(Customer::vatId))
                        .helped(texts.text("prepaid.customer.vat.help")),
                Field.choice("language", texts.text("prepaid.customer.language"), languages(terms))
                        .helped(texts.text("prepaid.customer.language.help")),
                Field.choice("currency", texts.text("prepaid.field.currency"), currencies(terms)),
                Field.number(
                                "paymentDays",
                                texts.text("prepaid.customer.payment.days"),
                                Optional.ofNullable(terms.paymentDays())
                                        .map(String::valueOf)
                                        .orElse(""))
                        .helped(texts.text("prepaid.customer.payment.days.help")));
    }

    private List<Field> tickets(Optional<Customer> stored) {
        Reporters reporters = stored.map(Customer::reporters).orElse(Reporters.NONE);
        List<Field> fields = new ArrayList<>();
        List<String> members = reporters.members().stream().map(users::name).toList();
        fields.add(Field.lines("members", texts.text("prepaid.customer.members"), members)
                .helped(texts.text("prepaid.customer.members.help")));
        fields.add(Field.lines("domains", texts.text("prepaid.customer.domains"), reporters.domains())
                .helped(texts.text("prepaid.customer.domains.help")));
        // What was entered is kept where Jira Service Management is switched off for a while.
        if (organizations.present() || !reporters.organizations().isEmpty()) {
            fields.add(Field.lines(
                            "organizations", texts.text("prepaid.customer.organizations"), reporters.organizations())
                    .helped(texts.text("prepaid.customer.organizations.help")));
        }
        stored.ifPresent(each -> fields.add(Field.flag("active", texts.text("prepaid.field.active"), each.active())
                .helped(texts.text("prepaid.record.active.help"))));
        return fields;
    }

    private Field text(String name, String label, Optional<String> value) {
        return Field.text(name, texts.text(label), value.orElse(""));
    }

    private List<Option> countries(String selected) {
        List<Option> all = new ArrayList<>(List.of(new Option("", "", selected.isEmpty())));
        for (String code : Locale.getISOCountries()) {
            all.add(new Option(
                    code,
                    new Locale.Builder().setRegion(code).build().getDisplayCountry(formats.locale()),
                    code.equals(selected)));
        }
        all.sort(byLabel());
        return all;
    }

    private List<Option> currencies(Terms terms) {
        String selected = Optional.ofNullable(terms.currency())
                .map(Currency::getCurrencyCode)
                .orElse("");
        List<Option> all = Currency.getAvailableCurrencies().stream()
                .map(each -> new Option(
                        each.getCurrencyCode(),
                        each.getCurrencyCode() + " - " + each.getDisplayName(formats.locale()),
                        each.getCurrencyCode().equals(selected)))
                .sorted(Comparator.comparing(Option::value))
                .toList();
        return choices.orNone("prepaid.customer.currency.usual", all);
    }

    private List<Option> languages(Terms terms) {
        List<Option> all = new ArrayList<>();
        for (Language each : Language.values()) {
            String code = Input.wire(each);
            all.add(new Option(code, texts.text(LANGUAGE + code), each == terms.language()));
        }
        return choices.orNone("prepaid.customer.language.reader", all);
    }

    /** Those that belong to no other themselves. */
    private List<Option> parents(Optional<Customer> stored) {
        long id = stored.map(Customer::id).orElse(0L);
        Optional<Long> selected = stored.flatMap(each -> Optional.ofNullable(each.parentId()));
        List<Customer> companies =
                new ArrayList<>(customers.list(RecordQuery.ALL).items());
        companies.removeIf(each -> each.parentId() != null);
        // Also where it is behind the longest list: what is not offered would be taken off by saving.
        selected.filter(parent -> companies.stream().noneMatch(each -> each.id() == parent))
                .ifPresent(parent -> companies.add(customers.get(parent)));
        return choices.orNone("prepaid.customer.parent.none", records(companies, id, selected));
    }

    private static List<Option> records(Collection<Customer> all, long without, Optional<Long> selected) {
        List<Customer> offered = all.stream()
                .filter(each -> each.id() != without)
                .filter(each ->
                        each.active() || selected.filter(id -> id == each.id()).isPresent())
                .toList();
        return Choices.records(
                offered, Customer::id, Customer::name, selected.stream().toList());
    }

    private Comparator<Option> byLabel() {
        return Comparator.comparing(Option::label, Collator.getInstance(formats.locale()));
    }
}
