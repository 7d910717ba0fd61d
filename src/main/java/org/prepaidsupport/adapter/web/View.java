package org.prepaidsupport.adapter.web;

/**
 * What templates may touch: final classes of which every public method is put on Jira's list of methods that templates
 * may call. Nothing of the host and nothing that could change anything goes into a template.
 */
public interface View {}
