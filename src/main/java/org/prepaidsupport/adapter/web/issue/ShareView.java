package org.prepaidsupport.adapter.web.issue;

import org.prepaidsupport.adapter.web.View;

/** An issue's share of the time on a line. */
public record ShareView(String issue, String summary, String href, String time, String hint) implements View {}
