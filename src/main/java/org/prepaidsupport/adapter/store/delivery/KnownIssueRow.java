package org.prepaidsupport.adapter.store.delivery;

import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.adapter.store.StampedRow;

/** Where time on an issue counts; or, with an id that is not positive, the stamp of a group of issues. Only groups have a stamp, and only issues a content. */
@Table("KNOWN_ISSUE")
public interface KnownIssueRow extends StampedRow {

    String ISSUE_ID = "ISSUE_ID";
    String CONTENT = "CONTENT";

    @NotNull
    @Unique
    long getIssueId();

    /** Of issues: see {@link KnownIssueText}. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getContent();

    void setContent(String content);
}
