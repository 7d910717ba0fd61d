package org.prepaidsupport.adapter.web;

import org.prepaidsupport.application.Texts;

/** Texts for templates, in the reader's language. */
public final class PageTexts implements View {

    private final Texts texts;

    public PageTexts(Texts texts) {
        this.texts = texts;
    }

    public String get(String key) {
        return texts.text(key);
    }

    public String get(String key, String argument) {
        return texts.text(key, argument);
    }

    public String get(String key, String first, String second) {
        return texts.text(key, first, second);
    }

    public String get(String key, String first, String second, String third) {
        return texts.text(key, first, second, third);
    }
}
