package org.prepaidsupport.host;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.cache.CacheManager;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.worklog.TimeTrackingConfiguration;
import com.atlassian.jira.bc.project.ProjectService;
import com.atlassian.jira.bc.project.component.ProjectComponentManager;
import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.config.SubTaskManager;
import com.atlassian.jira.datetime.DateTimeFormatterFactory;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.fields.config.manager.IssueTypeSchemeManager;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.label.LabelManager;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.issue.link.IssueLinkTypeManager;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.issue.worklog.WorklogManager;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.mail.queue.MailQueue;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.templaterenderer.TemplateRenderer;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.prepaidsupport.dev.activeobjects.JdbcActiveObjects;
import org.prepaidsupport.host.jira.Constant;
import org.prepaidsupport.host.jira.DateFormats;
import org.prepaidsupport.host.jira.Jira;
import org.prepaidsupport.host.plugin.PluginTemplates;
import org.prepaidsupport.host.plugin.Services;
import org.prepaidsupport.host.web.Forgery;
import org.prepaidsupport.host.web.PageResources;
import org.prepaidsupport.host.web.Server;
import org.prepaidsupport.host.web.Sudo;

/** All that the host offers to plugins. */
final class HostServices {

    private HostServices() {}

    static Services of(
            Jira jira,
            DataSource dataSource,
            Forgery forgery,
            Sudo sudo,
            PageResources resources,
            java.util.function.Supplier<String> address) {
        Services services = new Services();
        ConcurrentHashMap<String, ActiveObjects> activeObjects = new ConcurrentHashMap<>();
        services.offerEach(
                ActiveObjects.class,
                plugin -> activeObjects.computeIfAbsent(plugin.key(), key -> JdbcActiveObjects.over(dataSource, key)));
        services.offerEach(TemplateRenderer.class, PluginTemplates::new);
        offerJira(services, jira);
        services.offer(XsrfTokenAccessor.class, forgery);
        services.offer(XsrfTokenValidator.class, forgery);
        services.offer(WebSudoManager.class, sudo);
        services.offer(PageBuilderService.class, resources);
        services.offer(LoginUriProvider.class, HostServices::loginAddress);
        services.offer(
                ApplicationProperties.class,
                mode -> mode == UrlMode.RELATIVE || mode == UrlMode.RELATIVE_CANONICAL
                        ? Server.CONTEXT
                        : address.get());
        return services;
    }

    private static void offerJira(Services services, Jira jira) {
        services.offer(CacheManager.class, jira.caches());
        services.offer(ClusterLockService.class, jira.locks());
        services.offer(EventPublisher.class, jira.events());
        services.offer(GlobalPermissionManager.class, jira.globalPermissions());
        services.offer(GroupManager.class, jira.groups());
        services.offer(I18nResolver.class, jira.texts());
        services.offer(IssueLinkManager.class, jira.links());
        services.offer(IssueLinkTypeManager.class, jira.linkTypes());
        services.offer(IssueManager.class, jira.issues());
        services.offer(IssueService.class, jira.issueRules());
        services.offer(IssueTypeSchemeManager.class, project -> types());
        services.offer(ProjectComponentManager.class, jira.components());
        services.offer(CustomFieldManager.class, jira.serviceManagement());
        services.offer(LabelManager.class, jira.labels());
        services.offer(SubTaskManager.class, jira.subTasks());
        services.offer(MailQueue.class, jira.mails());
        services.offer(MailServerManager.class, jira.mails());
        services.offer(JiraAuthenticationContext.class, jira.session());
        services.offer(PermissionManager.class, jira.permissions());
        services.offer(ProjectManager.class, jira.projects());
        services.offer(ProjectService.class, jira.projectRules());
        services.offer(TimeTrackingConfiguration.class, new TimeTracking());
        services.offer(TimeZoneManager.class, new TimeZones(jira));
        services.offer(UserManager.class, jira.users());
        services.offer(WorklogManager.class, jira.worklogs());
        services.offer(SchedulerService.class, jira.jobs());
        services.offer(ConstantsManager.class, new Constants());
        services.offer(DateTimeFormatterFactory.class, new DateFormats(jira.session()));
    }

    private static Collection<IssueType> types() {
        return new ArrayList<>(Constant.Type.ALL);
    }

    private static URI loginAddress(URI returnTo) {
        return URI.create(Server.CONTEXT + "/login.jsp?os_destination="
                + URLEncoder.encode(returnTo.toString(), StandardCharsets.UTF_8));
    }

    private static final class Constants implements ConstantsManager {

        @Override
        public Collection<IssueType> getAllIssueTypeObjects() {
            return types();
        }

        @Override
        public IssueType getIssueType(String id) {
            return Constant.Type.byId(id).orElse(null);
        }

        @Override
        public Status getStatus(String id) {
            return Constant.State.byId(id).orElse(null);
        }
    }

    private static final class TimeTracking implements TimeTrackingConfiguration {

        @Override
        public BigDecimal getHoursPerDay() {
            return BigDecimal.valueOf(8);
        }

        @Override
        public BigDecimal getDaysPerWeek() {
            return BigDecimal.valueOf(5);
        }

        @Override
        public boolean enabled() {
            return true;
        }
    }

    private record TimeZones(Jira jira) implements TimeZoneManager {

        @Override
        public TimeZone getDefaultTimeZone() {
            return TimeZone.getDefault();
        }

        @Override
        public TimeZone getUserTimeZone() {
            var user = jira.session().getLoggedInUser();
            return user == null ? getDefaultTimeZone() : getUserTimeZone(new UserKey(user.getKey()));
        }

        @Override
        public TimeZone getUserTimeZone(UserKey userKey) {
            return jira.users()
                    .byKey(userKey.getStringValue())
                    .map(user -> user.timeZone())
                    .filter(zone -> zone != null)
                    .map(TimeZone::getTimeZone)
                    .orElseGet(this::getDefaultTimeZone);
        }
    }
}
