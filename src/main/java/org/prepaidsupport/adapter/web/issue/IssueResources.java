package org.prepaidsupport.adapter.web.issue;

import com.atlassian.webresource.api.assembler.PageBuilderService;
import org.springframework.stereotype.Component;

/** The scripts and styles of what we draw on issues. Where nothing is drawn, the browser loads none of them. */
@Component
public class IssueResources {

    private static final String CONTEXT = "org.prepaidsupport.issue";

    private final PageBuilderService pages;

    public IssueResources(PageBuilderService pages) {
        this.pages = pages;
    }

    /** To be called while what needs them is drawn. */
    void require() {
        pages.assembler().resources().requireContext(CONTEXT);
    }
}
