package org.prepaidsupport.domain.delivery;

import org.prepaidsupport.domain.Message;

/** What one rule said when it was asked. */
public record RuleAnswer(Rule rule, boolean decided, Message answer) {}
