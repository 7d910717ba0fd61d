package org.prepaidsupport.host.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.link.IssueLink;
import com.atlassian.jira.issue.link.IssueLinkType;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A link from one issue to another. */
public record Link(Jira jira, long id, long typeId, long source, long destination) implements IssueLink {

    static Link of(Jira jira, ResultSet row) throws SQLException {
        return new Link(
                jira,
                row.getLong("id"),
                row.getLong("type_id"),
                row.getLong("source_id"),
                row.getLong("destination_id"));
    }

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public Long getSourceId() {
        return source;
    }

    @Override
    public Long getDestinationId() {
        return destination;
    }

    @Override
    public Long getLinkTypeId() {
        return typeId;
    }

    @Override
    public IssueLinkType getIssueLinkType() {
        return jira.linkTypes().getIssueLinkType(typeId);
    }

    @Override
    public Issue getSourceObject() {
        return jira.issues().getIssueObject(source);
    }

    @Override
    public Issue getDestinationObject() {
        return jira.issues().getIssueObject(destination);
    }

    @Override
    public Long getSequence() {
        return null;
    }

    @Override
    public boolean isSystemLink() {
        return false;
    }
}
