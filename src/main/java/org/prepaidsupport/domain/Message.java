package org.prepaidsupport.domain;

import java.util.List;

/**
 * A sentence for people, not yet in their language: a key of the texts bundle and what fills its places.
 *
 * @param key key in {@code i18n/prepaid.properties}
 * @param arguments values for {@code {0}}, {@code {1}} …; plain text, numbers, days or further messages
 */
public record Message(String key, List<Object> arguments) {

    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }
}
