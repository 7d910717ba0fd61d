package org.prepaidsupport.adapter.web.help;

import com.atlassian.annotations.security.LicensedOnly;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.prepaidsupport.adapter.web.Address;
import org.prepaidsupport.adapter.web.Frame;
import org.prepaidsupport.adapter.web.Link;
import org.prepaidsupport.adapter.web.Page;
import org.prepaidsupport.adapter.web.PageRenderer;
import org.prepaidsupport.adapter.web.PageServlet;
import org.prepaidsupport.adapter.web.Paths;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.access.Agents;
import org.prepaidsupport.domain.NotFound;

/** Our guides, as they come with the plugin: {@code /prepaid/help/billing-guide}. They are in English. */
@LicensedOnly
public class HelpServlet extends PageServlet {

    private static final long serialVersionUID = 1L;

    /** A guide, and the key of how it is called. */
    private record Guide(String name, String title) {}

    /** In the order they are offered. */
    private static final List<Guide> GUIDES = List.of(
            new Guide("agent-guide", "prepaid.help.agent"),
            new Guide("billing-guide", "prepaid.help.billing"),
            new Guide("admin-guide", "prepaid.help.admin"),
            new Guide("glossary", "prepaid.help.glossary"));

    private final transient Agents agents;
    private final transient Texts texts;
    private final transient Paths paths;

    public HelpServlet(PageRenderer renderer, Agents agents, Texts texts, Paths paths) {
        super(renderer);
        this.agents = agents;
        this.texts = texts;
        this.paths = paths;
    }

    @Override
    protected Page page(Address address) {
        String wanted = address.steps().size() == 2 ? address.steps().get(1) : "";
        Guide guide = guide(wanted).filter(any -> agents.isAgent()).orElseThrow(NotFound::new);
        List<Link> others = GUIDES.stream()
                .filter(each -> !each.equals(guide))
                .map(each -> new Link(texts.text(each.title()), paths.page("help", each.name())))
                .toList();
        HelpView view = new HelpView(HelpText.read(text(guide.name()), this::link), others);
        return new Page(Frame.of(texts.text(guide.title())), "help/guide", view);
    }

    private static Optional<Guide> guide(String name) {
        return GUIDES.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** Guides lead to each other; what does not come with the plugin is no link. */
    private String link(String target) {
        if (target.startsWith("#") || target.startsWith("https://")) {
            return target;
        }
        String guide = target.replaceFirst("\\.md(#.*)?$", "");
        return guide(guide).isPresent() ? paths.page("help", target.replaceFirst("\\.md", "")) : "";
    }

    private static String text(String guide) {
        try (InputStream file = HelpServlet.class.getResourceAsStream("/help/" + guide + ".md")) {
            if (file == null) {
                throw new NotFound();
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
