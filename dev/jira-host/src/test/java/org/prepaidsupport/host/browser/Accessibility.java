package org.prepaidsupport.host.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;

/** What axe-core finds wrong with a page for people who can't see it, or can't use a mouse. */
final class Accessibility {

    private static final Path AXE = Path.of(System.getProperty("web", "web"), "node_modules", "axe-core", "axe.min.js");

    /** What stops people, or bothers them a lot; in what is ours, as around it is the stand-in's frame or Jira's own. */
    private static final String CHECK = """
            var done = arguments[arguments.length - 1];
            axe.run({include: [[arguments[0]]]}, {resultTypes: ['violations']}).then(function (found) {
                done(found.violations
                    .filter(function (each) { return each.impact === 'serious' || each.impact === 'critical'; })
                    .map(function (each) {
                        return each.id + ': ' + each.help + ' at ' + each.nodes.map(function (node) {
                            return node.target.join(' ') + ' (' + node.failureSummary.replace(/\\s+/g, ' ') + ')';
                        }).join(', ');
                    }));
            }, function (failure) { done([String(failure)]); });
            """;

    private final Browser browser;

    Accessibility(Browser browser) {
        this.browser = browser;
    }

    /** Nothing serious in the part of the page that the selector finds, as it is shown now. */
    void check(String css) {
        browser.waitFor(css);
        Assertions.assertThat(found(css)).as("axe-core at " + browser.path()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private List<String> found(String css) {
        browser.run(script());
        return (List<String>) browser.runLater(CHECK, css);
    }

    private static String script() {
        try {
            return Files.readString(AXE);
        } catch (IOException absent) {
            throw new UncheckedIOException("npm ci in dev/jira-host/web installs it", absent);
        }
    }
}
