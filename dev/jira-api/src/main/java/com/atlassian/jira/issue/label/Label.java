package com.atlassian.jira.issue.label;

public class Label {
    private final String label;

    public Label(Long id, Long issueId, String label) {
        this.label = label;
    }

    public String getLabel() {
        return label;
    }
}
