package org.prepaidsupport.application.order;

import org.prepaidsupport.domain.money.Money;
import org.prepaidsupport.domain.order.InvoiceStatus;

/**
 * What an order comes to, as it is kept with the order so that lists need no lines.
 *
 * @param toInvoice what an invoice that is made now would bill, without tax; drafts count as billed
 * @param customer the name, by which lists are sorted
 */
public record OrderFigures(Money untaxed, Money total, Money toInvoice, InvoiceStatus invoiceStatus, String customer) {}
