package org.prepaidsupport.host.jira;

import java.util.List;
import java.util.Optional;

/** How urgent an issue is: Jira's five, the same in every project. */
public record Priority(String id, String name, String color, String description)
        implements com.atlassian.jira.issue.priority.Priority {

    /** What an issue has that says nothing else. */
    public static final Priority MEDIUM =
            new Priority("3", "Medium", "#f79232", "Has the potential to affect progress.");

    public static final List<Priority> ALL = List.of(
            new Priority("1", "Highest", "#d04437", "This problem will block progress."),
            new Priority("2", "High", "#f15C75", "Serious problem that could block progress."),
            MEDIUM,
            new Priority("4", "Low", "#707070", "Minor problem or easily worked around."),
            new Priority("5", "Lowest", "#999999", "Trivial problem with little or no impact on progress."));

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getDescription() {
        return description;
    }

    @Override
    public String getIconUrl() {
        return "/images/icons/priorities/" + name.toLowerCase() + ".svg";
    }

    @Override
    public String getNameTranslation() {
        return name;
    }

    public static Optional<Priority> byId(String id) {
        return ALL.stream().filter(priority -> priority.id.equals(id)).findFirst();
    }

    public static Optional<Priority> byName(String name) {
        return ALL.stream()
                .filter(priority -> priority.name.equalsIgnoreCase(name))
                .findFirst();
    }
}
