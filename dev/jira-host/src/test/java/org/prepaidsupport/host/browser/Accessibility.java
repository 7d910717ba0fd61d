package org.prepaidsupport.host.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;

/** What axe-core finds wrong with a page for people who can't see it, or can't use a mouse. */
final class Accessibility {

    private static final Path AXE = Path.of(System.getProperty("web", "web"), "node_modules", "axe-core", "axe.min.js");

    /** What stops people, or bothers them a lot; in what is ours, as around it is the stand-in's frame or Jira's own. */
    private static final String CHECK = """
            var part = arguments[0];
            var done = arguments[arguments.length - 1];
            function serious(each) { return each.impact === 'serious' || each.impact === 'critical'; }
            function told(each) {
                return each.id + ': ' + each.help + ' at ' + each.nodes.map(function (node) {
                    return node.target.join(' ') + ' (' + node.failureSummary.replace(/\\s+/g, ' ') + ')';
                }).join(', ');
            }
            // Once our scripts have heard that the window has another width.
            requestAnimationFrame(function () {
                setTimeout(function () {
                    axe.run({include: [[part]]}, {resultTypes: ['violations']}).then(function (found) {
                        done(found.violations.filter(serious).map(told));
                    }, function (failure) { done([String(failure)]); });
                });
            });
            """;

    /** What hangs out of the window and is in nothing that scrolls. */
    private static final String WIDE = """
            return Array.from(document.querySelectorAll(arguments[0] + ' *')).filter(function (each) {
                if (!each.checkVisibility() || each.getBoundingClientRect().right <= window.innerWidth + 1) {
                    return false;
                }
                for (var around = each.parentElement; around; around = around.parentElement) {
                    if (around !== document.body && getComputedStyle(around).overflowX !== 'visible'
                            && getComputedStyle(around).overflowX !== 'clip'
                            && around !== document.documentElement) {
                        return false;
                    }
                }
                return true;
            }).map(function (each) { return each.outerHTML.slice(0, 120); });
            """;

    private final Browser browser;

    Accessibility(Browser browser) {
        this.browser = browser;
    }

    /** Nothing serious in the part of the page that the selector finds, as it is shown now. */
    void check(String css) {
        Assertions.assertThat(found(css)).as("axe-core at " + browser.path()).isEmpty();
    }

    /** The same in a wide window and in one of a phone, where nothing may be wider than the window either. */
    void checkAll(String css) {
        Assertions.assertThat(problems(css)).as(browser.path()).isEmpty();
    }

    /** What {@link #checkAll} would fail of, with the width it was found at. */
    List<String> problems(String css) {
        List<String> problems = new ArrayList<>();
        found(css).forEach(each -> problems.add("wide: " + each));
        browser.narrow();
        try {
            found(css).forEach(each -> problems.add("narrow: " + each));
            asked(WIDE, css).forEach(each -> problems.add("out of the window: " + each));
        } finally {
            browser.widen();
        }
        return problems;
    }

    @SuppressWarnings("unchecked")
    private List<String> asked(String script, String css) {
        return (List<String>) browser.run(script, css);
    }

    @SuppressWarnings("unchecked")
    private List<String> found(String css) {
        browser.waitFor(css);
        if (!Boolean.TRUE.equals(browser.run("return !!window.axe;"))) {
            browser.run(script());
        }
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
