package org.prepaidsupport.host.rest;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.prepaidsupport.host.jira.Jira;
import org.prepaidsupport.host.jira.JiraIssue;

/** What clients get of an issue beside its fields when they ask with {@code expand}. */
final class Expansion {

    private final Jira jira;
    private final Address address;

    Expansion(Jira jira, Address address) {
        this.jira = jira;
        this.address = address;
    }

    /** @param expand names with commas between, also several times, as clients differ */
    static Set<String> names(List<?> expand) {
        return expand.stream()
                .flatMap(each -> List.of(String.valueOf(each).split(",")).stream())
                .map(String::trim)
                .collect(Collectors.toSet());
    }

    Map<String, Object> of(JiraIssue issue, Collection<String> fields, Set<String> expand) {
        Map<String, Object> more = ofFields(fields, expand);
        if (expand.contains("renderedFields")) {
            more.put("renderedFields", rendered(issue, fields));
        }
        if (expand.contains("transitions")) {
            more.put("transitions", new JiraJson(jira, address).transitions());
        }
        if (expand.contains("editmeta")) {
            more.put("editmeta", Map.of("fields", new FieldMeta(jira, address).editable(issue)));
        }
        if (expand.contains("operations")) {
            more.put("operations", Map.of("linkGroups", List.of()));
        }
        if (expand.contains("changelog")) {
            // No history is kept.
            more.put("changelog", Map.of("startAt", 0, "maxResults", 0, "total", 0, "histories", List.of()));
        }
        return more;
    }

    Map<String, Object> ofFields(Collection<String> fields, Set<String> expand) {
        Map<String, Object> more = new LinkedHashMap<>();
        Map<String, Object> names = new LinkedHashMap<>();
        Map<String, Object> schema = new LinkedHashMap<>();
        fields.forEach(id -> Field.byId(id).ifPresent(field -> {
            names.put(id, field.title());
            schema.put(id, field.schema());
        }));
        if (expand.contains("names")) {
            more.put("names", names);
        }
        if (expand.contains("schema")) {
            more.put("schema", schema);
        }
        return more;
    }

    private static Map<String, Object> rendered(JiraIssue issue, Collection<String> fields) {
        Map<String, Object> rendered = new LinkedHashMap<>();
        fields.forEach(id -> rendered.put(id, null));
        if (fields.contains("description") && issue.getDescription() != null) {
            String escaped = issue.getDescription()
                    .replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;");
            rendered.put("description", "<p>" + escaped.replace("\n", "<br/>\n") + "</p>");
        }
        return rendered;
    }
}
