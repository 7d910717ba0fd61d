package org.prepaidsupport.domain.order;

import org.jspecify.annotations.Nullable;

/**
 * A Jira project that was made for lines of an order. One project for each template of an order; lines without one
 * share another (Odoo: O13).
 *
 * @param id of the project, which may have been deleted in Jira since
 * @param templateId project it was made after; null: none
 */
public record MadeProject(long id, @Nullable Long templateId) {}
