package org.prepaidsupport.adapter.store.delivery;

import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.prepaidsupport.adapter.store.Row;

/** What postings of a line up to the mark add up to; or, for line 0, the mark. Replaced, never updated. */
@Table("CHECKPOINT")
public interface CheckpointRow extends Row {

    String LINE_ID = "LINE_ID";
    String SECONDS = "SECONDS";
    String POSTINGS = "POSTINGS";
    String LAST_POSTING = "LAST_POSTING";
    String FOLD = "FOLD";
    String FOLDED_AT = "FOLDED_AT";

    @NotNull
    @Unique
    long getLineId();

    @NotNull
    long getSeconds();

    @NotNull
    long getPostings();

    /** Of the mark. */
    @NotNull
    long getLastPosting();

    /** Of the mark. */
    @NotNull
    long getFold();

    /** Of the mark; milliseconds since 1970. */
    @NotNull
    long getFoldedAt();
}
