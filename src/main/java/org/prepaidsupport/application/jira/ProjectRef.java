package org.prepaidsupport.application.jira;

/** A Jira project as it is called now; only the id is ever stored, so that renaming needs nothing. */
public record ProjectRef(long id, String key, String name) {}
