package org.prepaidsupport.domain;

/**
 * What is wrong with one field of what somebody entered.
 *
 * @param field path of the field as the REST contract names it, for example {@code lines[0].quantity}
 */
public record FieldError(String field, Message message) {}
