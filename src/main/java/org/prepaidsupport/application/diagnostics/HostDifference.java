package org.prepaidsupport.application.diagnostics;

/**
 * Something that the plugin links to and the Jira at hand does not have in that form; calling it fails.
 *
 * @param member class, or class, member and its descriptor with blanks between
 * @param found what there is instead; empty for nothing
 */
public record HostDifference(String member, Kind kind, String found) {

    /** What is different. */
    public enum Kind {
        NO_CLASS,
        /** An interface where a class was, or the other way round. */
        OTHER_KIND,
        /** No member of that name, or only with other parameters or another type. */
        NO_MEMBER,
        /** A class that is there, and needs others that are not. */
        UNREADABLE
    }
}
