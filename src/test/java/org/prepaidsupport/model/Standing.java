package org.prepaidsupport.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where one worklog stands in the ledger.
 *
 * @param line order line it counts on; empty: on none
 * @param rule what decided, in the words of the product's rules: {@code BY_HAND}, {@code TICKET_LINE} …
 * @param project where it is recorded
 * @param day work date
 */
public record Standing(
        Optional<String> line, String rule, String project, LocalDate day, String author, String issue, long seconds) {}
