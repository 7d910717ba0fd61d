package org.prepaidsupport.adapter.store.customer;

import net.java.ao.schema.Indexed;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.adapter.store.NamedRow;

/** A customer. */
@Table("CUSTOMER")
public interface CustomerRow extends NamedRow {

    String EMAIL = "EMAIL";
    String COUNTRY = "COUNTRY";
    String PARENT_ID = "PARENT_ID";

    @StringLength(255)
    @Nullable
    String getEmail();

    void setEmail(@Nullable String email);

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getAddress();

    void setAddress(@Nullable String address);

    @StringLength(255)
    @Nullable
    String getCountry();

    void setCountry(@Nullable String country);

    @StringLength(255)
    @Nullable
    String getVatId();

    void setVatId(@Nullable String vatId);

    @StringLength(255)
    @Nullable
    String getCurrency();

    void setCurrency(@Nullable String currency);

    /** Constant of {@code Language}. */
    @StringLength(255)
    @Nullable
    String getLanguage();

    void setLanguage(@Nullable String language);

    @Nullable
    Integer getPaymentDays();

    void setPaymentDays(@Nullable Integer paymentDays);

    @Indexed
    @Nullable
    Long getParentId();

    void setParentId(@Nullable Long parentId);

    /** One a line; the same as the domain rows, for reading at once. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getDomains();

    void setDomains(@Nullable String domains);

    /** Each on a line of its own. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getOrganizations();

    void setOrganizations(@Nullable String organizations);

    /** User keys, one a line; the same as the member rows, for reading at once. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getMembers();

    void setMembers(@Nullable String members);
}
