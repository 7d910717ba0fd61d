package org.prepaidsupport.adapter.store.product;

import net.java.ao.schema.Indexed;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.adapter.store.NamedRow;

/** A product; decimals in millionths. */
@Table("PRODUCT")
public interface ProductRow extends NamedRow {

    String PRODUCT_TYPE = "PRODUCT_TYPE";
    String PRICE = "PRICE";
    String UNIT_ID = "UNIT_ID";

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getDescription();

    void setDescription(@Nullable String description);

    @StringLength(255)
    @Nullable
    String getProductType();

    void setProductType(@Nullable String productType);

    @Indexed
    long getUnitId();

    void setUnitId(long unitId);

    long getPrice();

    void setPrice(long price);

    @StringLength(255)
    @Nullable
    String getCurrency();

    void setCurrency(@Nullable String currency);

    /** Ids with commas between. */
    @StringLength(450)
    @Nullable
    String getTaxes();

    void setTaxes(@Nullable String taxes);

    @StringLength(255)
    @Nullable
    String getPolicy();

    void setPolicy(@Nullable String policy);

    @StringLength(255)
    @Nullable
    String getCreateOnOrder();

    void setCreateOnOrder(@Nullable String createOnOrder);

    @Nullable
    Long getProjectId();

    void setProjectId(@Nullable Long projectId);

    @StringLength(255)
    @Nullable
    String getIssueType();

    void setIssueType(@Nullable String issueType);

    @Nullable
    Long getTemplateIssueId();

    void setTemplateIssueId(@Nullable Long templateIssueId);

    @Nullable
    Long getTemplateProjectId();

    void setTemplateProjectId(@Nullable Long templateProjectId);

    long getUpsellThreshold();

    void setUpsellThreshold(long upsellThreshold);
}
