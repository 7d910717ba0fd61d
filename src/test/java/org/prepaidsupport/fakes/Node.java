package org.prepaidsupport.fakes;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.math.BigDecimal;
import java.time.Clock;
import org.prepaidsupport.adapter.jira.WorkerThreads;
import org.prepaidsupport.application.Background;
import org.prepaidsupport.application.Locks;
import org.prepaidsupport.application.Workers;
import org.prepaidsupport.application.delivery.ChangeFeed;
import org.prepaidsupport.application.document.ReaderLanguage;
import org.prepaidsupport.application.jira.IssuePermissions;
import org.prepaidsupport.application.jira.JiraIssues;
import org.prepaidsupport.application.jira.JiraOrganizations;
import org.prepaidsupport.application.jira.JiraProjects;
import org.prepaidsupport.application.jira.JiraWorklogs;
import org.prepaidsupport.application.jira.TaskLinks;
import org.prepaidsupport.application.jira.WorkingTime;
import org.prepaidsupport.application.order.Projects;
import org.prepaidsupport.application.order.Tasks;
import org.prepaidsupport.domain.customer.Language;
import org.prepaidsupport.domain.delivery.WorkTime;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The plugin's components on one node: real stores on some database, and fakes for what is asked of Jira. */
public final class Node implements AutoCloseable {

    private final AnnotationConfigApplicationContext components = new AnnotationConfigApplicationContext();

    private Node(ActiveObjects activeObjects, FakeJira jira, Clock clock) {
        components.registerBean(ActiveObjects.class, () -> activeObjects);
        components.registerBean(Clock.class, () -> clock);
        components.registerBean(JiraProjects.class, () -> new FakeProjects(jira));
        components.registerBean(JiraIssues.class, () -> new FakeIssues(jira));
        components.registerBean(JiraOrganizations.class, () -> new FakeOrganizations(jira));
        components.registerBean(JiraWorklogs.class, () -> new FakeWorklogs(jira));
        components.registerBean(
                WorkingTime.class, () -> () -> new WorkTime(BigDecimal.valueOf(8), BigDecimal.valueOf(5)));
        components.registerBean(ChangeFeed.class, () -> new FakeChangeFeed(jira));
        components.registerBean(TaskLinks.class, () -> new FakeLinks(jira));
        components.registerBean(IssuePermissions.class, () -> new FakePermissions(jira));
        components.registerBean(Projects.class, () -> new FakeOrderProjects(jira));
        components.registerBean(Tasks.class, () -> new FakeTasks(jira));
        components.registerBean(FakeUsers.class, () -> new FakeUsers(jira));
        components.registerBean(FakeNamedProjectCache.class);
        components.registerBean(FakeTopBarMark.class);
        components.registerBean(Locks.class, FakeLocks::new);
        components.registerBean(Background.class, FakeBackground::new);
        components.registerBean(Workers.class, WorkerThreads::new);
        components.registerBean(FakeHostCheck.class, FakeHostCheck::new);
        components.registerBean(FakeOutgoingMail.class, FakeOutgoingMail::new);
        components.registerBean(EnglishTexts.class, EnglishTexts::new);
        components.registerBean(FakePageLinks.class, FakePageLinks::new);
        components.registerBean(ReaderLanguage.class, () -> () -> Language.EN);
        components.registerBean(FakeDocumentPrinter.class, FakeDocumentPrinter::new);
        components.scan("org.prepaidsupport.application", "org.prepaidsupport.adapter.store");
        components.refresh();
    }

    /** @param activeObjects on a database that has the plugin's tables */
    public static Node start(ActiveObjects activeObjects, FakeJira jira, Clock clock) {
        return new Node(activeObjects, jira, clock);
    }

    /** The component of this type, or the fake in its place. */
    public <T> T get(Class<T> type) {
        return components.getBean(type);
    }

    ApplicationContext components() {
        return components;
    }

    @Override
    public void close() {
        components.close();
    }
}
