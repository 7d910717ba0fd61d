package org.prepaidsupport.host.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.host.testing.TestHost.API;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.host.plugin.PluginTemplates;
import org.prepaidsupport.host.testing.Caller;
import org.prepaidsupport.host.testing.Seed;
import org.prepaidsupport.host.testing.TestHost;

/** Every page in the language that its reader chose in Jira, with numbers and dates as that language writes them. */
class LanguagesInBrowserIT {

    private static final String PREPAID = "/plugins/servlet/prepaid";

    private TestHost host;
    private Browser browser;
    private Seed seed;
    private String task;
    private String ticket;
    private long order;
    private long invoice;
    private String shots;

    @BeforeEach
    void start() {
        host = TestHost.start();
        seed = Seed.sow(host);
        order = seed.quote("12.5", "Hours");
        task = seed.confirm(order).expect(200).text("lines/0/task");
        ticket = seed.ticket("Printer");
        seed.link(ticket, task).expect(200);
        seed.log(ticket, "1h 30m");
        invoice = host.bob()
                .post(API + "/orders/" + order + "/invoices", "{'kind':'regular'}")
                .expect(201)
                .id();
        browser = Browser.open(host.address());
    }

    @AfterEach
    void stop() {
        if (browser != null) {
            browser.close();
        }
        host.close();
    }

    @Test
    void everyPageIsInGermanForWhoReadsJiraInGerman() {
        read("de_DE");
        browser.logIn("bob");
        opens("/orders", "Aufträge", "Gültigkeit", "Summe von 1", "1.250,00\u00a0€");
        opens("/orders/new", "Neues Angebot", "Produkt hinzufügen", "Abschnitt hinzufügen");
        opens("/orders/" + order, "S00001", "In Rechnung gestellt", "1.250,00\u00a0€", "12,5", "1,5", "Verlauf");
        history("Bob Billing", "Status: Angebot → Bestätigt");
        opens("/orders/" + order + "/edit", "S00001 bearbeiten");
        opens("/orders/" + order + "/delivered/" + line(), "Geliefert zu S00001", "Grund der Anrechnung");
        opens("/invoices", "Rechnungen", "1.250,00\u00a0€");
        opens("/invoices/" + invoice, "Rechnungsentwurf", "Einzelpreis", "1.250,00\u00a0€");
        opens("/customers", "Kunden");
        opens("/customers/new", "Neuer Kunde", "E-Mail-Domains", "Österreich");
        opens("/customers/import", "Import: Kunden", "Spalten: id, name, email");
        opens("/customers/" + seed.customer() + "/merge", "ACME zusammenführen");
        opens("/products", "Produkte", "100,00\u00a0€");
        opens("/products/new", "Neues Produkt", "Abrechnungspolitik");
        opens("/taxes", "Steuern", "Noch keine Steuern");
        opens("/taxes/new", "Neue Steuer");
        opens("/units", "Maßeinheiten", "Arbeitszeit");
        opens("/units/new", "Neue Einheit");
        opens("/timesheets", "Zeiterfassung", ticket, "Angerechnet auf");
        opens("/order-items", "Auftragspositionen");
        opens("/order-items?project=SER", "Auftragsposition von SER");
        issue(ticket, "#prepaid-ticket", "Prepaid-Support", "1h 30m von 12h 30m verbraucht · 11h übrig");
        issue(task, "#prepaid-task-panel", "Prepaid-Support", "Auftragssumme");
        administers("Erste Schritte", "Neues Helpdesk-Team", "Einstellungen", "Zeitjournal prüfen");
        nothingWasAmiss();
    }

    @Test
    void everyPageIsInFrenchForWhoReadsJiraInFrench() {
        read("fr_FR");
        browser.logIn("bob");
        opens("/orders", "Commandes", "Validité", "Total de 1", "1\u202f250,00\u00a0€");
        opens("/orders/new", "Nouveau devis", "Ajouter un produit", "Ajouter une section");
        opens("/orders/" + order, "S00001", "Facturé", "1\u202f250,00\u00a0€", "12,5", "1,5", "Historique");
        history("Bob Billing", "État\u00a0: Devis →");
        opens("/orders/" + order + "/edit", "Modifier S00001");
        opens("/orders/" + order + "/delivered/" + line(), "Livré sur S00001", "Motif de l’imputation");
        opens("/invoices", "Factures", "1\u202f250,00\u00a0€");
        opens("/invoices/" + invoice, "Brouillon de facture", "Prix unitaire", "1\u202f250,00\u00a0€");
        opens("/customers", "Clients");
        opens("/customers/new", "Nouveau client", "Domaines e-mail", "Autriche");
        opens("/customers/import", "Import\u00a0: Clients", "Colonnes\u00a0: id, name, email");
        opens("/customers/" + seed.customer() + "/merge", "Fusionner ACME");
        opens("/products", "Produits", "100,00\u00a0€");
        opens("/products/new", "Nouveau produit", "Politique de facturation");
        opens("/taxes", "Taxes", "Aucune taxe pour l’instant");
        opens("/taxes/new", "Nouvelle taxe");
        opens("/units", "Unités de mesure", "Temps de travail");
        opens("/units/new", "Nouvelle unité");
        opens("/timesheets", "Feuilles de temps", ticket, "Imputé à");
        opens("/order-items", "Lignes de commande");
        opens("/order-items?project=SER", "Ligne de commande de SER");
        issue(ticket, "#prepaid-ticket", "Assistance prépayée", "Utilisé\u00a0: 1h 30m sur 12h 30m · reste 11h");
        issue(task, "#prepaid-task-panel", "Assistance prépayée", "Total de la commande");
        administers("Premiers pas", "Nouvelle équipe d’assistance", "Paramètres", "Vérifier le registre");
        nothingWasAmiss();
    }

    @Test
    void numbersAreTypedAsTheReaderWritesThem() {
        read("de_DE");
        browser.logIn("bob");
        browser.go(PREPAID + "/orders/new");
        browser.pick("#field-customer", "ACME");
        browser.pick("[data-combobox=product]", "Prepaid support");
        browser.fill("[data-line-field=quantity]", "2,5");
        browser.fill("[data-line-field=unitPrice]", "1.234,56");
        browser.waitForText(".prepaid-line-amount", "3.086,40");
        browser.shoot("de-typed");
        browser.click("#prepaid-save");
        browser.waitFor("#prepaid-confirm");
        browser.waitForText("#content", "3.086,40\u00a0€");
        browser.go(browser.path() + "/edit");
        assertThat(browser.waitFor("[data-line-field=quantity]").getDomProperty("value"))
                .isEqualTo("2,5");
        assertThat(browser.waitFor("[data-line-field=unitPrice]").getDomProperty("value"))
                .isEqualTo("1234,56");
        browser.fill("[data-line-field=quantity]", "zwei");
        browser.click("#prepaid-save");
        browser.waitForText("#prepaid-problems", "1. Menge: Das muss eine Zahl sein.");
        browser.shoot("de-refused");
        browser.fill("[data-line-field=quantity]", "2");
        browser.click("#prepaid-save");
        browser.waitFor("#prepaid-confirm");
        browser.waitForText("#content", "2.469,12\u00a0€");
        nothingWasAmiss();
    }

    @Test
    void questionsAndAnswersOfScriptsAreInTheReadersLanguage() {
        read("fr_FR");
        browser.logIn("bob");
        browser.go(PREPAID + "/invoices/" + invoice);
        browser.click("#prepaid-post");
        browser.waitForText(".prepaid-dialog", "Comptabiliser «\u00a0Brouillon de facture");
        browser.shoot("fr-question");
        browser.click(".prepaid-dialog-confirm");
        browser.waitForText(".aui-flag", "La facture est comptabilisée.");
        browser.go("/browse/" + ticket);
        browser.click("#prepaid-change-task");
        browser.waitForText(".prepaid-dialog", "Lier une tâche");
        browser.shoot("fr-find-task");
        browser.go("/browse/" + ticket + "?page=org.prepaidsupport.prepaid-support:timesheets-tab");
        browser.click("[data-prepaid-explain]");
        browser.waitForText(".prepaid-dialog", "Le ticket est lié à la tâche " + task + ".");
        browser.shoot("fr-explained");
        nothingWasAmiss();
    }

    @Test
    void theLanguageIsChosenInTheMenuOfTheName() {
        browser.logIn("bob");
        browser.go(PREPAID + "/orders");
        browser.waitForText("h1", "Orders");
        browser.click("#header-details-user-fullname");
        browser.click("#language-de_DE");
        browser.waitForText("h1", "Aufträge");
        nothingWasAmiss();
    }

    private void read(String locale) {
        shots = locale.substring(0, 2);
        for (Caller reader : new Caller[] {host.bob(), host.anna(), host.admin()}) {
            reader.put("/rest/api/2/mypreferences?key=jira.user.locale", "'" + locale + "'")
                    .expect(204);
        }
    }

    private String line() {
        return seed.order(order).text("lines/0/id");
    }

    private void opens(String page, String heading, String... contents) {
        browser.go(PREPAID + page);
        browser.waitForText("h1", heading);
        browser.shoot(shots + page.replaceAll("\\W+", "-"));
        for (String content : contents) {
            browser.waitForText("body", content);
        }
        assertThat(browser.text("body")).doesNotContain("prepaid.");
        assertThat(browser.texts("#header a, aui-item-link")).noneMatch(text -> text.contains("prepaid."));
    }

    private void issue(String key, String panel, String heading, String content) {
        browser.go("/browse/" + key + "?page=org.prepaidsupport.prepaid-support:timesheets-tab");
        browser.waitForText(panel, content);
        browser.waitForText("body", heading);
        browser.waitFor("#prepaid-time-tab");
        browser.shoot(shots + panel.replaceAll("\\W+", "-"));
        assertThat(browser.text("body")).doesNotContain("prepaid.");
    }

    private void history(String who, String what) {
        browser.click("details.prepaid-history summary");
        browser.waitForText("details.prepaid-history table", who);
        browser.waitForText("details.prepaid-history table", what);
        browser.shoot(shots + "-history");
    }

    private void administers(String setup, String team, String settings, String diagnostics) {
        browser.logIn("admin");
        browser.go(PREPAID + "/setup");
        browser.confirmPassword("admin");
        opens("/setup", "Administration", setup);
        opens("/teams", "Administration", team);
        opens("/teams/new", "Administration", team);
        opens("/settings", "Administration", settings);
        opens("/diagnostics", "Administration", diagnostics);
        browser.waitFor("#prepaid-ledger");
    }

    private void nothingWasAmiss() {
        assertThat(browser.complaints()).isEmpty();
        assertThat(PluginTemplates.blockedCalls()).isEmpty();
    }
}
