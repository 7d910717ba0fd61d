package org.prepaidsupport.adapter.store;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;

/** What every row has. Rows never leave this package and those below it. */
public interface Row extends RawEntity<Long> {

    String ID = "ID";

    @AutoIncrement
    @NotNull
    @PrimaryKey(ID)
    long getID();
}
