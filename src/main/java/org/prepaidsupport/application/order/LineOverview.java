package org.prepaidsupport.application.order;

import java.util.Optional;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.domain.invoice.LineAmounts;
import org.prepaidsupport.domain.money.Money;
import org.prepaidsupport.domain.order.LineProgress;
import org.prepaidsupport.domain.order.OrderLine;
import org.prepaidsupport.domain.product.Product;
import org.prepaidsupport.domain.unit.UnitOfMeasure;

/**
 * A line with all that is told of it.
 *
 * @param task empty where none was made or it has been deleted in Jira
 * @param project that was made for it or is shared with other lines; empty likewise
 * @param subtotal without tax
 */
public record LineOverview(
        OrderLine line,
        Product product,
        UnitOfMeasure unit,
        LineProgress progress,
        Money subtotal,
        Optional<IssueRef> task,
        Optional<ProjectRef> project,
        LineAmounts amounts) {}
