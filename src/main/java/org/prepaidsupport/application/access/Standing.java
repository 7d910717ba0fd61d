package org.prepaidsupport.application.access;

import org.prepaidsupport.domain.Message;

/** Whether somebody has a role, and why. */
public record Standing(Role role, boolean held, Message reason) {}
