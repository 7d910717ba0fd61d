package com.atlassian.plugin.web;

import java.util.Map;

public interface ContextProvider {
    void init(Map<String, String> params);

    Map<String, Object> getContextMap(Map<String, Object> context);
}
