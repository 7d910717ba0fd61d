package com.atlassian.util.profiling;

/** What the Active Objects library links to for measuring; nothing is measured here. */
public final class Metrics {

    private Metrics() {}

    public static Builder metric(String name) {
        return new Builder();
    }

    public static final class Builder {

        public Builder tag(String name, String value) {
            return this;
        }

        public Builder withAnalytics() {
            return this;
        }

        public Builder invokerPluginKey(String key) {
            return this;
        }

        public Ticker startTimer() {
            return () -> {};
        }
    }
}
