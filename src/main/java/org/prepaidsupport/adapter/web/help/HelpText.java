package org.prepaidsupport.adapter.web.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the Markdown that our guides are written in: headings, paragraphs, lists of one level, tables, code, and within
 * text code, emphasis and links. Pictures are left out. What it does not know is shown as it stands; nothing of it ever
 * becomes HTML by itself.
 */
final class HelpText {

    private static final Pattern SPAN = Pattern.compile(
            "`([^`]+)`|\\*\\*([^*]+)\\*\\*|(?<![\\w*])\\*([^*\\s][^*]*)\\*|\\[([^\\]]+)\\]\\(([^)\\s]+)\\)");
    private static final Pattern PICTURE = Pattern.compile("!\\[[^\\]]*\\]\\([^)]*\\)");
    private static final Pattern ROW_END = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern STEP = Pattern.compile("\\d+\\. .*");
    private static final String FENCE = "```";

    private final UnaryOperator<String> links;
    private final List<String> lines;
    private final List<HelpBlock> blocks = new ArrayList<>();
    private int at;

    private HelpText(String text, UnaryOperator<String> links) {
        this.lines = text.lines().toList();
        this.links = links;
    }

    /** @param links what becomes of an address in the text; empty: the link is plain text */
    static List<HelpBlock> read(String text, UnaryOperator<String> links) {
        return new HelpText(text, links).all();
    }

    /** What a heading is linked by, as GitHub makes it. */
    static String id(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    private List<HelpBlock> all() {
        while (at < lines.size()) {
            String line = lines.get(at);
            if (line.isBlank() || PICTURE.matcher(line.strip()).matches()) {
                at++;
            } else if (line.startsWith(FENCE)) {
                code();
            } else if (line.startsWith("#")) {
                heading(line);
            } else if (line.startsWith("|")) {
                table();
            } else if (line.startsWith("- ")) {
                list("list", each -> each.startsWith("- "), 2);
            } else if (STEP.matcher(line).matches()) {
                list("steps", each -> STEP.matcher(each).matches(), line.indexOf(' ') + 1);
            } else {
                paragraph();
            }
        }
        return blocks;
    }

    private void code() {
        StringBuilder code = new StringBuilder();
        for (at++; at < lines.size() && !lines.get(at).startsWith(FENCE); at++) {
            code.append(lines.get(at)).append('\n');
        }
        at++;
        blocks.add(new HelpBlock("code", 0, "", List.of(), List.of(), code.toString()));
    }

    private void heading(String line) {
        String text = line.replaceFirst("^#+\\s*", "");
        int level = line.length() - line.replaceFirst("^#+", "").length();
        // The title of the page is the first heading, and stands above all.
        if (level > 1) {
            blocks.add(new HelpBlock("heading", Math.min(level, 3), id(text), List.of(item(text)), List.of(), ""));
        }
        at++;
    }

    private void table() {
        List<HelpRow> rows = new ArrayList<>();
        for (; at < lines.size() && lines.get(at).startsWith("|"); at++) {
            String line = lines.get(at).strip();
            if (!line.matches("[|:\\- ]+")) {
                String inner = line.substring(1, line.endsWith("|") ? line.length() - 1 : line.length());
                rows.add(new HelpRow(
                        rows.isEmpty(),
                        ROW_END.splitAsStream(inner)
                                .map(cell -> item(cell.strip().replace("\\|", "|")))
                                .toList()));
            }
        }
        blocks.add(new HelpBlock("table", 0, "", List.of(), rows, ""));
    }

    private void list(String kind, Predicate<String> belongs, int indent) {
        List<HelpItem> items = new ArrayList<>();
        for (; at < lines.size() && belongs.test(lines.get(at)); at++) {
            String line = lines.get(at);
            items.add(item(line.substring(Math.max(indent, line.indexOf(' ') + 1))));
        }
        blocks.add(new HelpBlock(kind, 0, "", items, List.of(), ""));
    }

    private void paragraph() {
        blocks.add(new HelpBlock("paragraph", 0, "", List.of(item(lines.get(at))), List.of(), ""));
        at++;
    }

    private HelpItem item(String text) {
        List<HelpSpan> spans = new ArrayList<>();
        Matcher span = SPAN.matcher(PICTURE.matcher(text).replaceAll(""));
        StringBuilder between = new StringBuilder();
        while (span.find()) {
            span.appendReplacement(between, "");
            plain(between, spans);
            spans.add(span(span));
        }
        span.appendTail(between);
        plain(between, spans);
        return new HelpItem(spans);
    }

    private static void plain(StringBuilder between, List<HelpSpan> spans) {
        if (!between.isEmpty()) {
            spans.add(new HelpSpan("text", between.toString(), ""));
            between.setLength(0);
        }
    }

    private HelpSpan span(Matcher span) {
        if (span.group(1) != null) {
            return new HelpSpan("code", span.group(1), "");
        }
        if (span.group(2) != null) {
            return new HelpSpan("strong", span.group(2), "");
        }
        if (span.group(3) != null) {
            return new HelpSpan("emphasis", span.group(3), "");
        }
        String href = links.apply(span.group(5));
        return new HelpSpan(href.isEmpty() ? "text" : "link", span.group(4).replace("`", ""), href);
    }
}
