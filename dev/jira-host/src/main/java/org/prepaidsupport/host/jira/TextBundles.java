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
import java.util.function.Supplier;

/**
 * The texts of all plugins in the reader's language, or in English where they have none; an unknown key is its own text,
 * as in Jira.
 */
public final class TextBundles implements I18nResolver, I18nHelper {

    private final Supplier<Locale> reader;
    private final Map<String, Map<String, String>> languages = new ConcurrentHashMap<>();

    TextBundles(Supplier<Locale> reader) {
        this.reader = reader;
    }

    /**
     * Adds the texts of a properties file in UTF-8.
     *
     * @param language as the file's name ends, {@code de}; empty for the file of all others
     */
    public void add(String language, URL file) {
        Properties properties = new Properties();
        try (Reader content = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
            properties.load(content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Map<String, String> texts = languages.computeIfAbsent(language, any -> new ConcurrentHashMap<>());
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    }

    @Override
    public String getText(String key) {
        return getText(key, new Serializable[0]);
    }

    @Override
    public String getText(String key, Serializable... arguments) {
        return text(reader.get(), key, arguments);
    }

    @Override
    public String getText(Locale locale, String key) {
        return text(locale, key);
    }

    @Override
    public String getRawText(String key) {
        return pattern(reader.get(), key);
    }

    @Override
    public Locale getLocale() {
        return reader.get();
    }

    private String text(Locale locale, String key, Serializable... arguments) {
        return new MessageFormat(pattern(locale, key), locale).format(arguments);
    }

    private String pattern(Locale locale, String key) {
        Map<String, String> english = languages.getOrDefault("", Map.of());
        String usual = english.getOrDefault(key, key);
        return languages.getOrDefault(locale.getLanguage(), english).getOrDefault(key, usual);
    }
}
