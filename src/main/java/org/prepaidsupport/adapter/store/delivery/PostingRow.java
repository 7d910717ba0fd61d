package org.prepaidsupport.adapter.store.delivery;

import net.java.ao.schema.Index;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.adapter.store.Row;

/** A posting; never updated or deleted. */
@Table("POSTING")
@Indexes({
    @Index(
            name = "line",
            methodNames = {"getLineId", "getID"}),
    @Index(
            name = "rule",
            methodNames = {"getRuleName", "getID"})
})
public interface PostingRow extends Row {

    String REVISION_KEY = "REVISION_KEY";
    String WORKLOG_ID = "WORKLOG_ID";
    String REVISION = "REVISION";
    String PART = "PART";
    String SECONDS = "SECONDS";
    String WORK_DAY = "WORK_DAY";
    String AUTHOR_KEY = "AUTHOR_KEY";
    String ISSUE_ID = "ISSUE_ID";
    String PROJECT_ID = "PROJECT_ID";
    String LINE_ID = "LINE_ID";
    String RULE_NAME = "RULE_NAME";
    String REASON = "REASON";
    String POSTED_AT = "POSTED_AT";

    /** {@code worklog:revision:part}; Active Objects has no unique keys over several columns. */
    @NotNull
    @Unique
    @StringLength(80)
    String getRevisionKey();

    @NotNull
    @Indexed
    long getWorklogId();

    @NotNull
    int getRevision();

    @NotNull
    int getPart();

    @NotNull
    long getSeconds();

    /** Days since 1970-01-01, in the author's time zone. */
    @NotNull
    @Indexed
    long getWorkDay();

    @NotNull
    @StringLength(255)
    String getAuthorKey();

    @NotNull
    @Indexed
    long getIssueId();

    /** Timesheet project. */
    @NotNull
    @Indexed
    long getProjectId();

    @Nullable
    Long getLineId();

    @NotNull
    @StringLength(30)
    String getRuleName();

    /** Key of the text, and its arguments, one a line. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getReason();

    /** Milliseconds since 1970. */
    @Indexed
    @NotNull
    long getPostedAt();
}
