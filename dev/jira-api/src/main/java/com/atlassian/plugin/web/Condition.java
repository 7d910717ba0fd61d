package com.atlassian.plugin.web;

import java.util.Map;

public interface Condition {
    void init(Map<String, String> params);

    boolean shouldDisplay(Map<String, Object> context);
}
