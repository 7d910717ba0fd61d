package org.prepaidsupport.host.jira;

import com.atlassian.jira.event.issue.link.IssueLinkCreatedEvent;
import com.atlassian.jira.event.issue.link.IssueLinkDeletedEvent;
import com.atlassian.jira.issue.link.IssueLink;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.prepaidsupport.host.database.Sql;

/** Jira's issue links; one that is there already is not made again. */
public final class Links implements IssueLinkManager {

    private static final String SELECT = "SELECT * FROM jira_link";

    private final Jira jira;
    private final Sql sql;

    Links(Jira jira, Sql sql) {
        this.jira = jira;
        this.sql = sql;
    }

    public Optional<Link> byId(long id) {
        return sql.one(SELECT + " WHERE id = ?", row -> Link.of(jira, row), id);
    }

    /** Those of the issue in both directions. */
    public List<Link> ofIssue(long issueId) {
        return sql.list(
                SELECT + " WHERE source_id = ? OR destination_id = ? ORDER BY id",
                row -> Link.of(jira, row),
                issueId,
                issueId);
    }

    @Override
    public void createIssueLink(
            Long sourceIssueId,
            Long destinationIssueId,
            Long issueLinkTypeId,
            Long sequence,
            ApplicationUser remoteUser) {
        long id;
        try {
            id = sql.insert(
                    "INSERT INTO jira_link (type_id, source_id, destination_id) VALUES (?, ?, ?)",
                    issueLinkTypeId,
                    sourceIssueId,
                    destinationIssueId);
        } catch (Sql.Failure failure) {
            if (failure.isDuplicate()) {
                return;
            }
            throw failure;
        }
        jira.events().publish(new IssueLinkCreatedEvent(byId(id).orElseThrow()));
    }

    @Override
    public void removeIssueLink(IssueLink issueLink, ApplicationUser remoteUser) {
        if (sql.update("DELETE FROM jira_link WHERE id = ?", issueLink.getId()) > 0) {
            jira.events().publish(new IssueLinkDeletedEvent(issueLink));
        }
    }

    @Override
    public List<IssueLink> getOutwardLinks(Long sourceIssueId) {
        return links(" WHERE source_id = ? ORDER BY id", sourceIssueId);
    }

    @Override
    public List<IssueLink> getInwardLinks(Long destinationIssueId) {
        return links(" WHERE destination_id = ? ORDER BY id", destinationIssueId);
    }

    @Override
    public Collection<IssueLink> getIssueLinks(Long issueLinkTypeId) {
        return links(" WHERE type_id = ? ORDER BY id", issueLinkTypeId);
    }

    private List<IssueLink> links(String condition, Long argument) {
        return new ArrayList<>(sql.list(SELECT + condition, row -> Link.of(jira, row), argument));
    }

    @Override
    public boolean isLinkingEnabled() {
        return true;
    }
}
