package org.prepaidsupport.adapter.store;

import net.java.ao.schema.StringLength;
import org.jspecify.annotations.Nullable;

/** A row of a plain list. */
public interface NamedRow extends VersionedRow {

    String NAME = "NAME";
    /** The name in lower case: functions in conditions don't work the same on all databases. */
    String SEARCH = "SEARCH_NAME";

    String ACTIVE = "ACTIVE";

    @StringLength(255)
    @Nullable
    String getName();

    void setName(String name);

    /** Not indexed: Active Objects would make the index on a table of this interface, which there is not. */
    @StringLength(255)
    @Nullable
    String getSearchName();

    void setSearchName(String name);

    boolean isActive();

    void setActive(boolean active);
}
