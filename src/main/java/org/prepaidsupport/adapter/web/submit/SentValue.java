package org.prepaidsupport.adapter.web.submit;

import org.prepaidsupport.adapter.web.View;

/** Something that was sent, as it was. */
public record SentValue(String name, String value) implements View {}
