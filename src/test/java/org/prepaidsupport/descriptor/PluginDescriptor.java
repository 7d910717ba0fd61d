package org.prepaidsupport.descriptor;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The built {@code atlassian-plugin.xml}, as Jira will read it. */
public final class PluginDescriptor {

    private final Document document;

    private PluginDescriptor(Document document) {
        this.document = document;
    }

    public static PluginDescriptor built() {
        try (InputStream text = PluginDescriptor.class.getResourceAsStream("/atlassian-plugin.xml")) {
            return new PluginDescriptor(
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(text));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    String key() {
        return document.getDocumentElement().getAttribute("key");
    }

    Stream<Element> elements() {
        return stream(document.getElementsByTagName("*"));
    }

    Stream<Element> elements(String name) {
        return stream(document.getElementsByTagName(name));
    }

    Stream<Element> modules() {
        return stream(document.getDocumentElement().getChildNodes())
                .filter(element ->
                        element.hasAttribute("key") && !element.getTagName().equals("resource"));
    }

    /** The names of all classes, whatever attribute or element they stand in. */
    List<String> classNames() {
        Stream<String> attributes = elements().map(element -> element.getAttribute("class"));
        Stream<String> texts = elements()
                .filter(element -> element.getElementsByTagName("*").getLength() == 0)
                .filter(element -> !element.getTagName().equals("method")
                        && !element.getTagName().equals("package"))
                .map(element -> element.getTextContent().trim());
        Stream<String> actions = elements("action").map(element -> element.getAttribute("name"));
        return Stream.of(attributes, texts, actions)
                .flatMap(names -> names)
                .filter(name -> name.matches("(?:org\\.prepaidsupport|com\\.atlassian)(?:\\.\\w+)*\\.[A-Z][\\w$]*"))
                .distinct()
                .sorted()
                .toList();
    }

    /** The conditions that decide what is drawn on every issue: panels, the top bar, the sidebar of its project. */
    public List<String> conditionsOnIssues() {
        return elements()
                .filter(module -> module.getTagName().equals("web-panel")
                        || module.getAttribute("section")
                                .matches("system\\.top\\..*|prepaid-menu/.*|jira\\.project\\..*"))
                .flatMap(module -> stream(module.getElementsByTagName("condition")))
                .map(condition -> condition.getAttribute("class"))
                .distinct()
                .sorted()
                .toList();
    }

    /** The keys of all texts. */
    List<String> textKeys() {
        Stream<String> names = elements().map(element -> element.getAttribute("i18n-name-key"));
        Stream<String> labels = Stream.of("label", "description", "tooltip", "title")
                .flatMap(this::elements)
                .map(element -> element.getAttribute("key"));
        return Stream.concat(names, labels)
                .filter(key -> !key.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<Element> stream(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }
}
