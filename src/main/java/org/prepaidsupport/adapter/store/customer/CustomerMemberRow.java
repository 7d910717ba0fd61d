package org.prepaidsupport.adapter.store.customer;

import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.prepaidsupport.adapter.store.Row;

/** That a Jira user belongs to a customer; one at the most. */
@Table("CUSTOMER_MEMBER")
public interface CustomerMemberRow extends Row {

    String USER_KEY = "USER_KEY";
    String CUSTOMER_ID = "CUSTOMER_ID";

    @NotNull
    @Unique
    @StringLength(255)
    String getUserKey();

    void setUserKey(String userKey);

    @Indexed
    long getCustomerId();

    void setCustomerId(long customerId);
}
