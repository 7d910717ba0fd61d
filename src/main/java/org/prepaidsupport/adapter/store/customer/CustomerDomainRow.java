package org.prepaidsupport.adapter.store.customer;

import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.prepaidsupport.adapter.store.Row;

/** That tickets of reporters with e-mail addresses of a domain are of a customer; one at the most. */
@Table("CUSTOMER_DOMAIN")
public interface CustomerDomainRow extends Row {

    String DOMAIN_NAME = "DOMAIN_NAME";
    String CUSTOMER_ID = "CUSTOMER_ID";

    @NotNull
    @Unique
    @StringLength(255)
    String getDomainName();

    void setDomainName(String domainName);

    @Indexed
    long getCustomerId();

    void setCustomerId(long customerId);
}
