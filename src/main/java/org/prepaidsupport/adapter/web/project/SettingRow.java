package org.prepaidsupport.adapter.web.project;

import org.prepaidsupport.adapter.web.Link;
import org.prepaidsupport.adapter.web.View;

/**
 * A setting that holds for a project.
 *
 * @param origin where it is set
 * @param inherited whether that is elsewhere than in the project
 */
public record SettingRow(String label, Link value, Link origin, boolean inherited) implements View {}
