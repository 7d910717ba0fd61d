package org.prepaidsupport.host.rest;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which fields of an issue a client asked for: names, {@code *all}, {@code *navigable}, and {@code -name}. */
record FieldChoice(Set<String> names) {

    private static final String ALL = "*all";
    private static final String NAVIGABLE = "*navigable";

    /** @param wanted names, also several with commas between, as every client sends them differently */
    static FieldChoice of(List<?> wanted, String otherwise) {
        Set<String> names = wanted.stream()
                .flatMap(each -> List.of(String.valueOf(each).split(",")).stream())
                .map(String::trim)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        if (names.stream().allMatch(name -> name.startsWith("-"))) {
            names.add(otherwise);
        }
        return new FieldChoice(names);
    }

    static FieldChoice orAll(List<?> wanted) {
        return of(wanted, ALL);
    }

    static FieldChoice orNavigable(List<?> wanted) {
        return of(wanted, NAVIGABLE);
    }

    boolean has(String name) {
        if (names.contains("-" + name)) {
            return false;
        }
        return names.contains(name)
                || names.contains(ALL)
                || names.contains(NAVIGABLE)
                        && Field.byId(name).filter(Field::isNavigable).isPresent();
    }
}
