package org.prepaidsupport.adapter.store.settings;

import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.adapter.store.Row;

/** The one settings record; the latest version counts. */
@Table("SETTINGS")
public interface SettingsRow extends Row {

    String VERSION = "VERSION";

    /** Unique, so that of two savers one is refused. */
    @NotNull
    @Unique
    int getVersion();

    void setVersion(int version);

    /** The settings in the format of Java properties. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getContent();

    void setContent(@Nullable String content);
}
