package com.atlassian.jira.plugin.issuetabpanel;

public interface IssueTabPanelModuleDescriptor {}
