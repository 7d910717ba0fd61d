package org.prepaidsupport.host.jira;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.I18nHelper;
import java.util.Locale;

/** Who is at work on this thread. */
public final class Session implements JiraAuthenticationContext {

    private final ThreadLocal<ApplicationUser> user = new ThreadLocal<>();
    private final I18nHelper texts;

    Session(I18nHelper texts) {
        this.texts = texts;
    }

    @Override
    public ApplicationUser getLoggedInUser() {
        return user.get();
    }

    @Override
    public boolean isLoggedInUser() {
        return user.get() != null;
    }

    @Override
    public void setLoggedInUser(ApplicationUser newUser) {
        if (newUser == null) {
            user.remove();
        } else {
            user.set(newUser);
        }
    }

    @Override
    public void clearLoggedInUser() {
        user.remove();
    }

    /** What the user chose; the server's language is English. */
    @Override
    public Locale getLocale() {
        return user.get() instanceof User someone ? someone.language().orElse(Locale.ENGLISH) : Locale.ENGLISH;
    }

    @Override
    public I18nHelper getI18nHelper() {
        return texts;
    }
}
