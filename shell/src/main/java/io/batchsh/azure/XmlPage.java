package io.batchsh.azure;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A page of a listing of the blob service.
 *
 * @param items what is listed
 * @param next where the next page begins; empty on the last
 */
record XmlPage(List<Item> items, String next) {

    /**
     * One thing listed.
     *
     * @param fields the texts of its elements by name, at whatever depth
     */
    record Item(Map<String, String> fields) {
        String text(String name) {
            return fields.getOrDefault(name, "");
        }
    }

    /**
     * Reads a page.
     *
     * @param element the name of the elements that are items
     */
    static XmlPage read(byte[] xml, String element) {
        List<Item> items = new ArrayList<>();
        Map<String, String> outside = fields(xml, element, items);
        return new XmlPage(List.copyOf(items), outside.getOrDefault("NextMarker", ""));
    }

    /** The message of an error; empty where there is none. */
    static String message(byte[] xml) {
        try {
            String message = fields(xml, "", new ArrayList<>()).getOrDefault("Message", "");
            return Failure.clean(message.lines().findFirst().orElse(""));
        } catch (AzureException other) {
            return "";
        }
    }

    private static Map<String, String> fields(byte[] xml, String element, List<Item> items) {
        Map<String, String> outside = new HashMap<>();
        if (xml.length == 0) {
            return outside;
        }
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(xml));
            Map<String, String> item = null;
            StringBuilder text = new StringBuilder();
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    text.setLength(0);
                    item = reader.getLocalName().equals(element) ? new HashMap<>() : item;
                } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    text.append(reader.getText());
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    item = end(reader.getLocalName(), text.toString(), element, item, outside, items);
                    text.setLength(0);
                }
            }
            return outside;
        } catch (XMLStreamException unreadable) {
            throw AzureException.builder(
                            AzureException.Kind.FAILED, "The answer of the storage account cannot be read.")
                    .reason(Failure.clean(unreadable.getMessage()))
                    .cause(unreadable)
                    .build();
        }
    }

    private static @Nullable Map<String, String> end(
            String name,
            String text,
            String element,
            @Nullable Map<String, String> item,
            Map<String, String> outside,
            List<Item> items) {
        if (item == null) {
            outside.put(name, text);
            return null;
        }
        if (name.equals(element)) {
            items.add(new Item(Map.copyOf(item)));
            return null;
        }
        item.put(name, text);
        return item;
    }

    /** What a page says about other documents is not followed. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
