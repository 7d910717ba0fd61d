package org.prepaidsupport.adapter.web.record;

import org.prepaidsupport.adapter.web.View;

/**
 * Where a sheet is brought in by a script.
 *
 * @param url of the import, below the REST API's base
 * @param columns that a sheet can have, with commas between
 * @param list where all of them are shown
 */
public record ImportView(String url, String columns, String list) implements View {}
