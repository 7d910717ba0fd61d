package org.prepaidsupport.host.jira;

/** The people every host has, with their name as password; a database that has people is left alone. */
public final class FirstData {

    private FirstData() {}

    /** Under a lock, as two nodes may start on one database at once. */
    public static void make(Jira jira) {
        var lock = jira.locks().getLockForName("host.first-data");
        lock.lock();
        try {
            if (jira.users().all().isEmpty()) {
                people(jira);
                linkTypes(jira);
            }
        } finally {
            lock.unlock();
        }
    }

    private static void people(Jira jira) {
        User admin = jira.users().create("admin", "Alex Admin", "admin@example.com", "admin");
        User anna = jira.users().create("anna", "Anna Agent", "anna@example.com", "anna");
        User bob = jira.users().create("bob", "Bob Billing", "bob@example.com", "bob");
        User carl = jira.users().create("carl", "Carl Customer", "carl@example.com", "carl");
        jira.groups().create(Groups.ADMINISTRATORS, admin);
        jira.groups().create(Groups.LICENSED, admin, anna, bob);
        jira.groups().create("prepaid-billing", bob);
        jira.groups().create("prepaid-viewers");
        jira.groups().create("support-agents", anna);
        jira.groups().create("support-customers", carl);
    }

    private static void linkTypes(Jira jira) {
        jira.linkTypes().createIssueLinkType("Blocks", "blocks", "is blocked by", null);
        jira.linkTypes().createIssueLinkType("Cloners", "clones", "is cloned by", null);
        jira.linkTypes().createIssueLinkType("Duplicate", "duplicates", "is duplicated by", null);
        jira.linkTypes().createIssueLinkType("Relates", "relates to", "relates to", null);
    }
}
