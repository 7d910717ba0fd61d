package com.atlassian.cache;

public class CacheSettingsBuilder {

    public CacheSettingsBuilder() {}

    public CacheSettingsBuilder remote() {
        return this;
    }

    public CacheSettingsBuilder replicateViaInvalidation() {
        return this;
    }

    public CacheSettings build() {
        return new CacheSettings() {};
    }
}
