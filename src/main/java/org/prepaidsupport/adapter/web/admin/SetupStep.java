package org.prepaidsupport.adapter.web.admin;

import org.prepaidsupport.adapter.web.Link;
import org.prepaidsupport.adapter.web.View;

/**
 * A step of the first run.
 *
 * @param done whether it has been done
 * @param next whether it is the first that has not
 */
public record SetupStep(String title, String explanation, Link way, boolean done, boolean next) implements View {}
