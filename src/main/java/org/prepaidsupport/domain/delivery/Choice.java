package org.prepaidsupport.domain.delivery;

import org.jspecify.annotations.Nullable;

/**
 * What somebody chose for one worklog.
 *
 * @param lineId another line; null where it is only declared not billable
 * @param billable false wins over a line
 */
public record Choice(@Nullable Long lineId, boolean billable) {}
