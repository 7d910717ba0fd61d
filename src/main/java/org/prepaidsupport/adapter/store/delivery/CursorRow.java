package org.prepaidsupport.adapter.store.delivery;

import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.prepaidsupport.adapter.store.Row;

/** How far a change feed has been read. */
@Table("CURSOR_POS")
public interface CursorRow extends Row {

    String FEED = "FEED";

    @NotNull
    @Unique
    @StringLength(30)
    String getFeed();

    /** Milliseconds since 1970. */
    @NotNull
    long getReadUpTo();

    void setReadUpTo(long milliseconds);

    /** Milliseconds since 1970; 0: never to its end. */
    @NotNull
    long getRanAt();

    void setRanAt(long milliseconds);
}
