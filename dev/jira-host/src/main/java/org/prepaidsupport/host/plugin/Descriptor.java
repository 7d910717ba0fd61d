package org.prepaidsupport.host.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** What atlassian-plugin.xml says. */
public final class Descriptor {

    /**
     * An element with its attributes and what stands in it. Values, because a DOM is not for several threads, not even
     * to be read.
     *
     * @param text all text in it
     */
    public record Entry(String name, Map<String, String> attributes, List<Entry> elements, String text) {

        static Entry of(Element element) {
            Map<String, String> attributes = new LinkedHashMap<>();
            NamedNodeMap named = element.getAttributes();
            for (int index = 0; index < named.getLength(); index++) {
                attributes.put(
                        named.item(index).getNodeName(), named.item(index).getNodeValue());
            }
            List<Entry> elements = new ArrayList<>();
            for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node instanceof Element child) {
                    elements.add(of(child));
                }
            }
            return new Entry(
                    element.getTagName(),
                    Map.copyOf(attributes),
                    List.copyOf(elements),
                    element.getTextContent().trim());
        }

        public Optional<String> attribute(String name) {
            return Optional.ofNullable(attributes.get(name)).filter(value -> !value.isEmpty());
        }

        /** An attribute that the module can't be without. */
        public String required(String name) {
            return attribute(name).orElseThrow(() -> new PluginRefused("<" + name() + "> without attribute " + name));
        }

        public List<Entry> children(String... names) {
            List<String> wanted = List.of(names);
            return elements.stream()
                    .filter(each -> wanted.isEmpty() || wanted.contains(each.name()))
                    .toList();
        }

        public Optional<Entry> child(String name) {
            return children(name).stream().findFirst();
        }

        public int weight() {
            return attribute("weight").map(Integer::parseInt).orElse(1000);
        }

        /** The values of its {@code param} children. */
        public Map<String, String> parameters() {
            Map<String, String> parameters = new LinkedHashMap<>();
            for (Entry each : children("param")) {
                parameters.put(each.required("name"), each.attribute("value").orElseGet(each::text));
            }
            return parameters;
        }
    }

    private final Entry root;

    private Descriptor(Entry root) {
        this.root = root;
    }

    static Descriptor read(URL file) {
        try (InputStream stream = file.openStream()) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return new Descriptor(
                    Entry.of(factory.newDocumentBuilder().parse(stream).getDocumentElement()));
        } catch (IOException | SAXException | ParserConfigurationException failure) {
            throw new PluginRefused("atlassian-plugin.xml can't be read: " + failure.getMessage(), failure);
        }
    }

    public String key() {
        return root.attribute("key").orElse("");
    }

    List<Entry> all() {
        return root.elements();
    }

    public List<Entry> modules(String type) {
        return root.children(type);
    }
}
