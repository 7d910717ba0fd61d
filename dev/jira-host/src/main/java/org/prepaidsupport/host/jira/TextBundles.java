package org.prepaidsupport.host.jira;

import com.atlassian.jira.util.I18nHelper;
import com.atlassian.sal.api.message.I18nResolver;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** The texts of all plugins, in English; an unknown key is its own text, as in Jira. */
public final class TextBundles implements I18nResolver, I18nHelper {

    private final Map<String, String> texts = new ConcurrentHashMap<>();

    /** Adds the texts of a properties file in UTF-8. */
    public void add(URL file) {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    }

    @Override
    public String getText(String key) {
        return getText(key, new Serializable[0]);
    }

    @Override
    public String getText(String key, Serializable... arguments) {
        String text = texts.get(key);
        return text == null ? key : new MessageFormat(text, Locale.ENGLISH).format(arguments);
    }

    @Override
    public String getText(Locale locale, String key) {
        return getText(key);
    }

    @Override
    public String getRawText(String key) {
        return texts.getOrDefault(key, key);
    }

    @Override
    public Locale getLocale() {
        return Locale.ENGLISH;
    }
}
