package org.prepaidsupport.host.jira;

/** The people every host has, with their name as password; a database that has people is left alone. */
public final class FirstData {

    /** The group of those who work on tickets, where a project leaves that to them. */
    public static final String WORKERS = "support-agents";

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
        User vera = jira.users().create("vera", "Vera Viewer", "vera@example.com", "vera");
        jira.groups().create(Groups.ADMINISTRATORS, admin);
        jira.groups().create(Groups.LICENSED, admin, anna, bob, vera);
        jira.groups().create("prepaid-billing", bob);
        jira.groups().create("prepaid-viewers", vera);
        jira.groups().create(WORKERS, admin, anna, bob);
        jira.groups().create("support-customers", carl);
    }

    private static void linkTypes(Jira jira) {
        jira.linkTypes().createIssueLinkType("Blocks", "blocks", "is blocked by", null);
        jira.linkTypes().createIssueLinkType("Cloners", "clones", "is cloned by", null);
        jira.linkTypes().createIssueLinkType("Duplicate", "duplicates", "is duplicated by", null);
        jira.linkTypes().createIssueLinkType("Relates", "relates to", "relates to", null);
    }
}
