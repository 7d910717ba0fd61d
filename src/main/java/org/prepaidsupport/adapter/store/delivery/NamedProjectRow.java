package org.prepaidsupport.adapter.store.delivery;

import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.prepaidsupport.adapter.store.Row;

/** A Jira project that something of ours ever named. */
@Table("NAMED_PROJECT")
public interface NamedProjectRow extends Row {

    String PROJECT_ID = "PROJECT_ID";

    @NotNull
    @Unique
    long getProjectId();
}
