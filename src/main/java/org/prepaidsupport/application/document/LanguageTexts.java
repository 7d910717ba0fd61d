package org.prepaidsupport.application.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.prepaidsupport.domain.Message;
import org.prepaidsupport.domain.customer.Language;
import org.springframework.stereotype.Component;

/**
 * Sentences in a language that is not the reader's: documents are in their customer's. Read from the plugin's own
 * files, so that they say the same whatever languages are installed in Jira.
 */
@Component
public class LanguageTexts {

    private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

    public LanguageTexts() {
        for (Language language : Language.values()) {
            texts.put(language, read(language));
        }
    }

    /** The text, plain. Arguments are put in as they are, except for messages, which are translated too. */
    public String text(Language language, Message message) {
        String pattern = Objects.requireNonNull(texts.get(language)).getProperty(message.key());
        if (pattern == null) {
            throw new IllegalArgumentException("No text " + message.key());
        }
        Object[] arguments = message.arguments().stream()
                .map(each -> each instanceof Message nested ? text(language, nested) : each.toString())
                .toArray();
        return new MessageFormat(pattern, language.locale()).format(arguments);
    }

    public String text(Language language, String key, Object... arguments) {
        return text(language, Message.of(key, arguments));
    }

    private static Properties read(Language language) {
        String ending = language == Language.EN ? "" : "_" + language.locale().getLanguage();
        String file = "/i18n/prepaid" + ending + ".properties";
        Properties read = new Properties();
        try (InputStream stream = Objects.requireNonNull(LanguageTexts.class.getResourceAsStream(file), file)) {
            read.load(stream);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return read;
    }
}
