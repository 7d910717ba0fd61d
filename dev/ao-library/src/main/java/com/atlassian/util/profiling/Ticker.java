package com.atlassian.util.profiling;

/** What the Active Objects library links to for measuring; nothing is measured here. */
public interface Ticker extends AutoCloseable {

    @Override
    void close();
}
