package org.prepaidsupport.host.jira;

import java.time.Clock;
import java.util.Locale;
import org.prepaidsupport.host.database.Sql;

/** All of Jira's own services, made once per host. */
public final class Jira {

    private final Clock clock;
    private final Events events = new Events();
    private final TextBundles texts = new TextBundles(this::language);
    private final Session session = new Session(texts);
    private final RequiredFields requiredFields = new RequiredFields();
    private final Users users;
    private final Groups groups;
    private final GlobalPermissions globalPermissions;
    private final Projects projects;
    private final ProjectRules projectRules;
    private final Permissions permissions;
    private final Issues issues;
    private final IssueRules issueRules;
    private final Moves moves;
    private final Worklogs worklogs;
    private final Links links;
    private final LinkTypes linkTypes;
    private final Locks locks;
    private final Caches caches;
    private final Comments comments;
    private final Jobs jobs;
    private final AccessTokens accessTokens;
    private final Components components;
    private final Labels labels;
    private final SubTasks subTasks;
    private final Mails mails = new Mails();
    private final ServiceManagement serviceManagement = new ServiceManagement();

    public Jira(Sql sql, Clock clock) {
        this.clock = clock;
        this.users = new Users(sql);
        this.groups = new Groups(sql);
        this.globalPermissions = new GlobalPermissions(groups);
        this.projects = new Projects(sql, events);
        this.projectRules = new ProjectRules(projects, globalPermissions, this::issues);
        this.permissions = new Permissions(groups, globalPermissions, projects);
        this.issues = new Issues(this, sql);
        this.issueRules = new IssueRules(this);
        this.moves = new Moves(this, sql);
        this.worklogs = new Worklogs(this, sql);
        this.links = new Links(this, sql);
        this.linkTypes = new LinkTypes(sql);
        this.locks = new Locks(sql);
        this.caches = new Caches(sql);
        this.comments = new Comments(this, sql);
        this.jobs = new Jobs(sql);
        this.accessTokens = new AccessTokens(sql, clock, users);
        this.components = new Components(sql);
        this.labels = new Labels(this);
        this.subTasks = new SubTasks(sql);
    }

    private Locale language() {
        return session.getLocale();
    }

    public Clock clock() {
        return clock;
    }

    public Events events() {
        return events;
    }

    public TextBundles texts() {
        return texts;
    }

    public Session session() {
        return session;
    }

    public RequiredFields requiredFields() {
        return requiredFields;
    }

    public Users users() {
        return users;
    }

    public Groups groups() {
        return groups;
    }

    public GlobalPermissions globalPermissions() {
        return globalPermissions;
    }

    public Projects projects() {
        return projects;
    }

    public ProjectRules projectRules() {
        return projectRules;
    }

    public Permissions permissions() {
        return permissions;
    }

    public Issues issues() {
        return issues;
    }

    public IssueRules issueRules() {
        return issueRules;
    }

    public Moves moves() {
        return moves;
    }

    public Worklogs worklogs() {
        return worklogs;
    }

    public Links links() {
        return links;
    }

    public LinkTypes linkTypes() {
        return linkTypes;
    }

    public Caches caches() {
        return caches;
    }

    public Locks locks() {
        return locks;
    }

    public AccessTokens accessTokens() {
        return accessTokens;
    }

    public Comments comments() {
        return comments;
    }

    public Jobs jobs() {
        return jobs;
    }

    public Components components() {
        return components;
    }

    public Labels labels() {
        return labels;
    }

    public Mails mails() {
        return mails;
    }

    public ServiceManagement serviceManagement() {
        return serviceManagement;
    }

    public SubTasks subTasks() {
        return subTasks;
    }
}
