package org.prepaidsupport.adapter.web.project;

import com.atlassian.annotations.security.LicensedOnly;
import org.prepaidsupport.adapter.web.Address;
import org.prepaidsupport.adapter.web.Page;
import org.prepaidsupport.adapter.web.PageRenderer;
import org.prepaidsupport.adapter.web.PageServlet;
import org.prepaidsupport.domain.NotFound;

/** Pages of a Jira project: {@code /prepaid/projects/KEY/hours} and {@code …/settings}. */
@LicensedOnly
public class ProjectsServlet extends PageServlet {

    private static final long serialVersionUID = 1L;

    private final transient ProjectHoursPage hours;
    private final transient ProjectSettingsPage settings;

    public ProjectsServlet(PageRenderer renderer, ProjectHoursPage hours, ProjectSettingsPage settings) {
        super(renderer);
        this.hours = hours;
        this.settings = settings;
    }

    @Override
    protected Page page(Address address) {
        if (address.steps().size() != 3) {
            throw new NotFound();
        }
        String key = address.steps().get(1);
        return switch (address.steps().get(2)) {
            case "hours" -> hours.of(key, address);
            case "settings" -> settings.of(key);
            default -> throw new NotFound();
        };
    }
}
