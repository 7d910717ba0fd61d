package com.atlassian.jira.web.action;

public abstract class JiraWebActionSupport {
    public static final String SUCCESS = "success";
    public static final String INPUT = "input";
    public static final String ERROR = "error";
    public static final String NONE = "none";

    public String doDefault() throws Exception {
        return INPUT;
    }

    protected String doExecute() throws Exception {
        return SUCCESS;
    }

    public String execute() throws Exception {
        return doExecute();
    }
}
