package org.prepaidsupport.adapter.jira;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.application.mail.Attachment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives an e-mail of Jira's a text and a file. Which mail library Jira does that with depends on its version, and its
 * packages are not among those that plugins may count on: so nothing of it is named here, all is found through the type
 * that the e-mail's own method takes.
 *
 * @param attach the method of the e-mail that takes the parts
 */
record MailParts(Method attach) {

    private static final Logger LOG = LoggerFactory.getLogger(MailParts.class);

    /** Empty where this Jira has no such method, or its library can't be reached. */
    static Optional<MailParts> of(Class<?> email) {
        try {
            Optional<MailParts> found = Arrays.stream(email.getMethods())
                    .filter(each -> each.getName().equals("setMultipart") && each.getParameterCount() == 1)
                    .findFirst()
                    .map(MailParts::new);
            if (found.isPresent()) {
                found.get().make("text/plain; charset=utf-8", "inline", new byte[0]);
            }
            return found;
        } catch (ReflectiveOperationException | LinkageError absent) {
            LOG.info("Mails go without attachments in this Jira: {}", absent.toString());
            return Optional.empty();
        }
    }

    /** Leaves the e-mail as it was, with a warning in the log, where the library refuses. */
    void set(Object email, String text, Attachment file) {
        try {
            Object parts = type("internet.MimeMultipart").getConstructor().newInstance();
            add(parts, make("text/plain; charset=utf-8", "inline", text.getBytes(StandardCharsets.UTF_8)));
            String name = "\"" + file.fileName() + "\"";
            add(parts, make(file.mediaType() + "; name=" + name, "attachment; filename=" + name, file.bytes()));
            attach.invoke(email, parts);
        } catch (ReflectiveOperationException | LinkageError refused) {
            LOG.warn("{} can't be attached", file.fileName(), refused);
        }
    }

    /** Encoded here, so that no handler of media types is needed, which a plugin's class loader would not find. */
    private Object make(String type, String disposition, byte[] bytes) throws ReflectiveOperationException {
        Class<?> headers = type("internet.InternetHeaders");
        Object all = headers.getConstructor().newInstance();
        Method set = headers.getMethod("setHeader", String.class, String.class);
        set.invoke(all, "Content-Type", type);
        set.invoke(all, "Content-Transfer-Encoding", "base64");
        set.invoke(all, "Content-Disposition", disposition);
        return type("internet.MimeBodyPart")
                .getConstructor(headers, byte[].class)
                .newInstance(all, Base64.getMimeEncoder().encode(bytes));
    }

    private void add(Object parts, Object part) throws ReflectiveOperationException {
        parts.getClass().getMethod("addBodyPart", type("BodyPart")).invoke(parts, part);
    }

    /** @param name below the package of the type that the e-mail takes: {@code jakarta.mail} or what it is called */
    private Class<?> type(String name) throws ClassNotFoundException {
        Class<?> multipart = attach.getParameterTypes()[0];
        @Nullable ClassLoader library = multipart.getClassLoader();
        return Class.forName(multipart.getPackageName() + "." + name, true, library);
    }
}
