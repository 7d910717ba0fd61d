package org.prepaidsupport.adapter.store.order;

import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.prepaidsupport.adapter.store.Row;

/** The highest number ever drawn of a series; stays when what drew it is deleted. */
@Table("LAST_NUMBER")
public interface LastNumberRow extends Row {

    String SERIES = "SERIES";
    String LAST = "LAST_DRAWN";

    @NotNull
    @Unique
    @StringLength(60)
    String getSeries();

    void setSeries(String series);

    int getLastDrawn();

    void setLastDrawn(int number);
}
