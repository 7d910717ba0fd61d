package org.prepaidsupport.adapter.store;

/** A row that people edit; the version tells a stale save. */
public interface VersionedRow extends Row {

    String VERSION = "VERSION";

    int getVersion();

    void setVersion(int version);
}
