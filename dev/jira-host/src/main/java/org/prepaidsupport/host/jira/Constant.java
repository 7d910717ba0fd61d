package org.prepaidsupport.host.jira;

import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.issue.status.category.StatusCategory;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Issue types and statuses: the same in every project, and not to be changed. */
public interface Constant {

    /** An issue type. */
    record Type(String id, String name, boolean subTask) implements Constant, IssueType {

        public static final Type TASK = new Type("10000", "Task", false);
        public static final Type SUB_TASK = new Type("10001", "Sub-task", true);
        public static final Type STORY = new Type("10002", "Story", false);
        public static final Type BUG = new Type("10003", "Bug", false);
        public static final List<Type> ALL = List.of(TASK, SUB_TASK, STORY, BUG);

        public static Optional<Type> byId(String id) {
            return ALL.stream().filter(type -> type.id.equals(id)).findFirst();
        }

        public static Optional<Type> byName(String name) {
            return ALL.stream().filter(type -> type.name.equalsIgnoreCase(name)).findFirst();
        }

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
            return "";
        }

        @Override
        public String getIconUrl() {
            return "/images/icons/issuetypes/" + name.toLowerCase() + ".svg";
        }

        @Override
        public String getNameTranslation() {
            return name;
        }

        @Override
        public boolean isSubTask() {
            return subTask;
        }
    }

    /** A status of the one workflow there is. */
    enum State implements Status {
        TO_DO("10000", "To Do", "new"),
        IN_PROGRESS("3", "In Progress", "indeterminate"),
        DONE("10001", "Done", "done");

        private final String id;
        private final String title;
        private final String category;

        State(String id, String title, String category) {
            this.id = id;
            this.title = title;
            this.category = category;
        }

        public static Optional<State> byId(String id) {
            return Arrays.stream(values()).filter(state -> state.id.equals(id)).findFirst();
        }

        @Override
        public String getId() {
            return id;
        }

        @Override
        public String getName() {
            return title;
        }

        @Override
        public String getDescription() {
            return "";
        }

        @Override
        public String getIconUrl() {
            return "/images/icons/statuses/generic.png";
        }

        @Override
        public String getNameTranslation() {
            return title;
        }

        @Override
        public StatusCategory getStatusCategory() {
            return () -> category;
        }
    }
}
