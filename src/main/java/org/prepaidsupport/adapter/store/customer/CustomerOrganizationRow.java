package org.prepaidsupport.adapter.store.customer;

import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.prepaidsupport.adapter.store.Row;

/** That tickets which are shared with an organization are of a customer; one at the most. */
@Table("CUSTOMER_ORG")
public interface CustomerOrganizationRow extends Row {

    String LOWER_NAME = "LOWER_NAME";
    String CUSTOMER_ID = "CUSTOMER_ID";

    @NotNull
    @Unique
    @StringLength(255)
    String getLowerName();

    void setLowerName(String lowerName);

    @Indexed
    long getCustomerId();

    void setCustomerId(long customerId);
}
