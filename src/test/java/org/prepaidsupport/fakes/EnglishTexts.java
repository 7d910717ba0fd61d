package org.prepaidsupport.fakes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.domain.Message;

/** The English texts; one that is missing fails the test. */
public final class EnglishTexts implements Texts {

    private static final Properties ENGLISH = english();

    @Override
    public String text(Message message) {
        String pattern = ENGLISH.getProperty(message.key());
        assertThat(pattern).as(message.key()).isNotNull();
        Object[] arguments = message.arguments().stream()
                .map(each -> each instanceof Message nested ? text(nested) : each.toString())
                .toArray();
        return new MessageFormat(pattern, Locale.ENGLISH).format(arguments);
    }

    private static Properties english() {
        Properties texts = new Properties();
        try (InputStream file = Files.newInputStream(Path.of("i18n/prepaid.properties"))) {
            texts.load(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return texts;
    }
}
