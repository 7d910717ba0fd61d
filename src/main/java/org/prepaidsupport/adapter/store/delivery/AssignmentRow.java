package org.prepaidsupport.adapter.store.delivery;

import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.adapter.store.Row;

/** A decision about an issue or project; never updated or deleted. */
@Table("ASSIGNMENT")
public interface AssignmentRow extends Row {

    String KIND = "KIND";
    String SUBJECT_ID = "SUBJECT_ID";
    String FROM_DAY = "FROM_DAY";
    String VALUE_ID = "VALUE_ID";
    String SET_BY = "SET_BY";
    String SET_AT = "SET_AT";

    @NotNull
    @StringLength(30)
    String getKind();

    @NotNull
    @Indexed
    long getSubjectId();

    /** Days since 1970-01-01. */
    @NotNull
    long getFromDay();

    @Indexed
    @Nullable
    Long getValueId();

    @StringLength(255)
    @Nullable
    String getSetBy();

    /** Milliseconds since 1970. */
    @NotNull
    long getSetAt();
}
