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
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** What atlassian-plugin.xml says. */
public final class Descriptor {

    /** An element with its attributes and what stands in it. */
    public record Entry(Element element) {

        public String name() {
            return element.getTagName();
        }

        public Optional<String> attribute(String name) {
            return Optional.of(element.getAttribute(name)).filter(value -> !value.isEmpty());
        }

        /** An attribute that the module can't be without. */
        public String required(String name) {
            return attribute(name).orElseThrow(() -> new PluginRefused("<" + name() + "> without attribute " + name));
        }

        public List<Entry> children(String... names) {
            List<String> wanted = List.of(names);
            return elements(element).stream()
                    .filter(each -> wanted.isEmpty() || wanted.contains(each.name()))
                    .toList();
        }

        public Optional<Entry> child(String name) {
            return children(name).stream().findFirst();
        }

        public String text() {
            return element.getTextContent().trim();
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

    private final Element root;

    private Descriptor(Element root) {
        this.root = root;
    }

    static Descriptor read(URL file) {
        try (InputStream stream = file.openStream()) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return new Descriptor(factory.newDocumentBuilder().parse(stream).getDocumentElement());
        } catch (IOException | SAXException | ParserConfigurationException failure) {
            throw new PluginRefused("atlassian-plugin.xml can't be read: " + failure.getMessage(), failure);
        }
    }

    public String key() {
        return root.getAttribute("key");
    }

    List<Entry> all() {
        return new Entry(root).children();
    }

    public List<Entry> modules(String type) {
        return new Entry(root).children(type);
    }

    private static List<Entry> elements(Element parent) {
        List<Entry> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                found.add(new Entry(element));
            }
        }
        return found;
    }
}
