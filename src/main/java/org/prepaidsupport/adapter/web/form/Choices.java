package org.prepaidsupport.adapter.web.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.prepaidsupport.adapter.web.Option;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.jira.IssuePermissions;
import org.prepaidsupport.application.jira.JiraProjects;
import org.prepaidsupport.application.jira.ProjectRef;
import org.springframework.stereotype.Component;

/** What can be chosen in fields. */
@Component
public class Choices {

    private final Texts texts;
    private final JiraProjects projects;
    private final IssuePermissions permissions;

    public Choices(Texts texts, JiraProjects projects, IssuePermissions permissions) {
        this.texts = texts;
        this.projects = projects;
        this.permissions = permissions;
    }

    /** Constants of a closed set; the texts are prefix and constant. */
    public <E extends Enum<E>> List<Option> of(String prefix, E[] constants, E selected) {
        return Arrays.stream(constants)
                .map(each -> new Option(Input.wire(each), texts.text(prefix + Input.wire(each)), each == selected))
                .toList();
    }

    /** Records by id. */
    public static <T> List<Option> records(
            Collection<T> records, Function<T, Long> id, Function<T, String> label, Collection<Long> selected) {
        return records.stream()
                .map(each -> new Option(
                        String.valueOf(id.apply(each)), label.apply(each), selected.contains(id.apply(each))))
                .toList();
    }

    /** Jira projects by key, as far as the reader may see them; selected ones always. */
    public List<Option> projects(Collection<Long> selected) {
        return projects.all().stream()
                .filter(each -> selected.contains(each.id()) || permissions.mayBrowseProject(each.id()))
                .map(each -> new Option(each.key(), label(each), selected.contains(each.id())))
                .toList();
    }

    /** The same options after an empty one. */
    public List<Option> orNone(String textKey, List<Option> options) {
        boolean none = options.stream().noneMatch(Option::selected);
        List<Option> all = new ArrayList<>(List.of(new Option("", texts.text(textKey), none)));
        all.addAll(options);
        return all;
    }

    public static String label(ProjectRef project) {
        return project.name() + " (" + project.key() + ")";
    }
}
