package org.prepaidsupport.application.permission;

import org.prepaidsupport.domain.Message;

/** Whether somebody may do something with a record, and why. */
public record Right(Deed deed, boolean allowed, Message reason) {

    /** What can be done. */
    public enum Deed {
        SEE_ISSUE,
        SEE_PANEL,
        LINK_TASK,
        CHANGE_TICKET,
        CHOOSE_LINE,
        WAIVE,
        SEE_PRICES,
        SET_ORDER_ITEM,
        SEE_PROJECT,
        SEE_TIME,
        EDIT_TEAM,
        READ_ORDER,
        EDIT_ORDER,
        SEND,
        CONFIRM,
        CANCEL,
        RESET,
        LOCK,
        UNLOCK
    }
}
