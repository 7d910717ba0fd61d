package org.prepaidsupport.domain.product;

import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.domain.Decimal;

/**
 * What is sold. An order line copies unit, price, taxes and policy when it is saved; later edits don't reach it.
 *
 * @param id 0 until stored
 * @param description for customers: what the line says below the product's name; empty: nothing
 * @param price per unit, before taxes unless a tax says it is included
 * @param currency of the price
 * @param taxes ids, in the order they are shown
 * @param projectId Jira project that tasks go to; null: the order's
 * @param issueType name of the issue type of its tasks; null: the setting's
 * @param templateIssueId Jira issue that its tasks take description, components, labels, priority and sub-tasks from;
 *     null: none
 * @param templateProjectId Jira project that its projects are made after; null: none
 * @param upsellThreshold percent of the ordered quantity after which more should be sold (Odoo: 100 where not said)
 * @param active false once archived: it can't be put on new lines
 * @param version counts saves
 */
public record Product(
        long id,
        String name,
        String description,
        ProductType type,
        long unitId,
        Decimal price,
        Currency currency,
        List<Long> taxes,
        InvoicingPolicy invoicingPolicy,
        CreateOnOrder createOnOrder,
        @Nullable Long projectId,
        @Nullable String issueType,
        @Nullable Long templateIssueId,
        @Nullable Long templateProjectId,
        Decimal upsellThreshold,
        boolean active,
        int version) {

    public Product {
        taxes = List.copyOf(taxes);
    }

    /** The same product, in the archive or out of it. */
    public Product withActive(boolean other) {
        return new Product(
                id,
                name,
                description,
                type,
                unitId,
                price,
                currency,
                taxes,
                invoicingPolicy,
                createOnOrder,
                projectId,
                issueType,
                templateIssueId,
                templateProjectId,
                upsellThreshold,
                other,
                version);
    }

    /** What an order line says where nothing else is entered: the name, and the description below. */
    public String lineDescription() {
        return description.isEmpty() ? name : name + "\n" + description;
    }
}
