package org.prepaidsupport.application;

import org.prepaidsupport.domain.Message;

/** Sentences in the language of the current user. */
public interface Texts {

    /** The text, plain: escape it where it goes into HTML. Arguments that are messages are translated too. */
    String text(Message message);

    default String text(String key, Object... arguments) {
        return text(Message.of(key, arguments));
    }
}
