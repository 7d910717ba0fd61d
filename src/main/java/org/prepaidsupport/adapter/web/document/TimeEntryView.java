package org.prepaidsupport.adapter.web.document;

import org.prepaidsupport.adapter.web.View;

/** Time of a day on a ticket. */
public record TimeEntryView(String date, String ticket, String summary, String hours) implements View {}
