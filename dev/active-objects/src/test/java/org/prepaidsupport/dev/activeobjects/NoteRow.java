package org.prepaidsupport.dev.activeobjects;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** Something to store. */
@Table("NOTE")
public interface NoteRow extends RawEntity<Long> {

    @AutoIncrement
    @NotNull
    @PrimaryKey("ID")
    long getID();

    @NotNull
    @Unique
    String getTitle();

    void setTitle(String title);
}
