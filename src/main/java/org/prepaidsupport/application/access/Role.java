package org.prepaidsupport.application.access;

/** What somebody may do throughout the plugin; each may all that those below may. */
public enum Role {
    ADMINISTRATOR,
    BILLING,
    /** Reads what billing staff write. */
    VIEWER,
    /** Works on issues in a project of a helpdesk team. */
    AGENT
}
