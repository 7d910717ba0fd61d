package org.prepaidsupport.adapter.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.cache.CacheManager;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.worklog.TimeTrackingConfiguration;
import com.atlassian.jira.bc.project.ProjectService;
import com.atlassian.jira.bc.project.component.ProjectComponentManager;
import com.atlassian.jira.config.SubTaskManager;
import com.atlassian.jira.datetime.DateTimeFormatterFactory;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.fields.config.manager.IssueTypeSchemeManager;
import com.atlassian.jira.issue.label.LabelManager;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.issue.link.IssueLinkTypeManager;
import com.atlassian.jira.issue.worklog.WorklogManager;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.mail.queue.MailQueue;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.templaterenderer.TemplateRenderer;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import org.springframework.stereotype.Component;

/** The inventory of all that the plugin takes from Jira; other classes just name it in their constructors. */
@Component
class HostServices {

    HostServices(
            @ComponentImport ActiveObjects activeObjects,
            @ComponentImport ApplicationProperties applicationProperties,
            @ComponentImport CacheManager caches,
            @ComponentImport ClusterLockService clusterLocks,
            @ComponentImport CustomFieldManager customFields,
            @ComponentImport DateTimeFormatterFactory dateFormats,
            @ComponentImport EventPublisher events,
            @ComponentImport GlobalPermissionManager globalPermissions,
            @ComponentImport GroupManager groups,
            @ComponentImport I18nResolver texts,
            @ComponentImport IssueLinkManager issueLinks,
            @ComponentImport IssueLinkTypeManager issueLinkTypes,
            @ComponentImport IssueManager issues,
            @ComponentImport IssueService issueService,
            @ComponentImport IssueTypeSchemeManager issueTypeSchemes,
            @ComponentImport JiraAuthenticationContext authentication,
            @ComponentImport LabelManager labels,
            @ComponentImport LoginUriProvider loginUris,
            @ComponentImport MailQueue mailQueue,
            @ComponentImport MailServerManager mailServers,
            @ComponentImport PageBuilderService pages,
            @ComponentImport PermissionManager permissions,
            @ComponentImport ProjectComponentManager components,
            @ComponentImport ProjectManager projects,
            @ComponentImport ProjectService projectService,
            @ComponentImport SchedulerService scheduler,
            @ComponentImport SubTaskManager subTasks,
            @ComponentImport TemplateRenderer templates,
            @ComponentImport TimeTrackingConfiguration timeTracking,
            @ComponentImport TimeZoneManager timeZones,
            @ComponentImport UserManager users,
            @ComponentImport WebSudoManager webSudo,
            @ComponentImport WorklogManager worklogs,
            @ComponentImport XsrfTokenAccessor xsrfTokens,
            @ComponentImport XsrfTokenValidator xsrfValidator) {
        // Naming them is all: the annotations become the list of services to import.
    }
}
