package org.prepaidsupport.host.web;

import com.atlassian.webresource.api.assembler.PageBuilderService;
import com.atlassian.webresource.api.assembler.RequiredResources;
import com.atlassian.webresource.api.assembler.WebResourceAssembler;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.prepaidsupport.host.plugin.Descriptor;
import org.prepaidsupport.host.plugin.Fragments;

/** The scripts and styles a page needs: what was required while it was made, and what belongs to its contexts. */
public final class PageResources implements PageBuilderService {

    private final ThreadLocal<Set<String>> required = ThreadLocal.withInitial(LinkedHashSet::new);

    private final class Collecting implements RequiredResources {

        @Override
        public RequiredResources requireWebResource(String moduleCompleteKey) {
            required.get().add(moduleCompleteKey);
            return this;
        }

        @Override
        public RequiredResources requireContext(String context) {
            required.get().add("context:" + context);
            return this;
        }
    }

    @Override
    public WebResourceAssembler assembler() {
        return Collecting::new;
    }

    void forget() {
        required.remove();
    }

    /** The tags of all scripts and styles, styles first. */
    String tags(Fragments fragments, String contextPath, String... contexts) {
        for (String context : contexts) {
            required.get().add("context:" + context);
        }
        Map<String, Fragments.Fragment> modules = new LinkedHashMap<>();
        for (Fragments.Fragment fragment : fragments.of("web-resource")) {
            if (isWanted(fragment)) {
                collect(fragment, fragments, modules);
            }
        }
        StringBuilder tags = new StringBuilder();
        for (String ending : List.of(".css", ".js")) {
            modules.values().forEach(fragment -> append(tags, fragment, ending, contextPath));
        }
        return tags.toString();
    }

    /** What a module depends on comes before it; the host's own modules are on every page. */
    private static void collect(
            Fragments.Fragment fragment, Fragments fragments, Map<String, Fragments.Fragment> modules) {
        if (modules.containsKey(fragment.key())) {
            return;
        }
        for (Descriptor.Entry dependency : fragment.entry().children("dependency")) {
            fragments.of("web-resource").stream()
                    .filter(each -> each.key().equals(dependency.text()))
                    .forEach(each -> collect(each, fragments, modules));
        }
        modules.put(fragment.key(), fragment);
    }

    private boolean isWanted(Fragments.Fragment fragment) {
        return required.get().contains(fragment.key())
                || fragment.entry().children("context").stream()
                        .anyMatch(context -> required.get().contains("context:" + context.text()));
    }

    private static void append(StringBuilder tags, Fragments.Fragment fragment, String ending, String contextPath) {
        for (Descriptor.Entry resource : fragment.entry().children("resource")) {
            String name = resource.required("name");
            if (name.endsWith(ending)) {
                String address = contextPath + "/download/resources/" + fragment.key() + "/" + name;
                tags.append(
                        ending.equals(".css")
                                ? "<link rel=\"stylesheet\" href=\"" + address + "\">\n"
                                : "<script src=\"" + address + "\"></script>\n");
            }
        }
    }
}
