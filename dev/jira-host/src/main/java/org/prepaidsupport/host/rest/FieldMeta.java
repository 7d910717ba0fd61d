package org.prepaidsupport.host.rest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.prepaidsupport.host.jira.Constant;
import org.prepaidsupport.host.jira.Jira;
import org.prepaidsupport.host.jira.JiraIssue;
import org.prepaidsupport.host.jira.JiraProject;
import org.prepaidsupport.host.jira.Priority;

/** What may be sent when an issue is made or edited: each field with its operations and allowed values. */
final class FieldMeta {

    private final Address address;
    private final JiraJson json;

    FieldMeta(Jira jira, Address address) {
        this.address = address;
        this.json = new JiraJson(jira, address);
    }

    Map<String, Object> editable(JiraIssue issue) {
        List<Object> types = new ArrayList<>();
        Constant.Type.ALL.stream()
                .filter(type -> type.subTask() == issue.isSubTask())
                .forEach(type -> types.add(json.type(type)));
        Map<String, Object> fields = new LinkedHashMap<>();
        Arrays.stream(Field.values())
                .filter(Field::isEditable)
                .forEach(field -> fields.put(field.id(), one(field, field == Field.ISSUETYPE ? types : List.of())));
        return fields;
    }

    /** By id of the field. */
    Map<String, Object> creatable(JiraProject project, Constant.Type type) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Field field : Field.values()) {
            boolean onScreen = field.isEditable() && field != Field.COMMENT
                    || field == Field.PROJECT
                    || field == Field.PARENT && type.subTask();
            if (onScreen) {
                fields.put(
                        field.id(),
                        one(
                                field,
                                field == Field.ISSUETYPE
                                        ? List.of(json.type(type))
                                        : field == Field.PROJECT ? List.of(json.project(project)) : List.of()));
            }
        }
        return fields;
    }

    private Map<String, Object> one(Field field, List<?> allowed) {
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put(
                "required",
                List.of(Field.SUMMARY, Field.ISSUETYPE, Field.PROJECT, Field.PARENT)
                        .contains(field));
        meta.put("schema", field.schema());
        meta.put("name", field.title());
        meta.put("fieldId", field.id());
        if (List.of(Field.ASSIGNEE, Field.REPORTER).contains(field)) {
            meta.put("autoCompleteUrl", address.page("/rest/api/latest/user/assignable/search?username="));
        }
        meta.put("hasDefaultValue", field == Field.PRIORITY);
        meta.put("operations", field.operations());
        if (field == Field.PRIORITY) {
            meta.put("allowedValues", Priority.ALL.stream().map(json::priority).toList());
        } else if (!allowed.isEmpty()) {
            meta.put("allowedValues", allowed);
        }
        return meta;
    }
}
