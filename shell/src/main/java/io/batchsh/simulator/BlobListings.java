package io.batchsh.simulator;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The listings of the blob service: containers of an account, blobs of a container, in pages. */
final class BlobListings {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"utf-8\"?>";
    private static final int LONGEST_PAGE = 5000;

    private final Store store;

    BlobListings(Store store) {
        this.store = store;
    }

    Reply containers(Request request, String account) {
        return page(
                request,
                "ServiceEndpoint=\"https://" + request.service() + "/\"",
                "Containers",
                List.copyOf(store.documents(Blobs.containerKey(account, ""))),
                BlobListings::container);
    }

    Reply blobs(Request request, String account, String container) {
        return page(
                request,
                "ServiceEndpoint=\"https://" + request.service() + "/\" ContainerName=\"" + escaped(container) + "\"",
                "Blobs",
                List.copyOf(store.documents(Blobs.key(account, container, ""))),
                BlobListings::blob);
    }

    private interface Element {
        String of(Map<String, Object> document);
    }

    private static Reply page(
            Request request, String attributes, String list, List<Map<String, Object>> all, Element element) {
        if (request.parameter("delimiter").isPresent()
                || request.parameter("include").isPresent()) {
            throw Refusal.unsupported("listings of blobs with delimiter or include");
        }
        String prefix = request.parameter("prefix").orElse("");
        String from = request.parameter("marker").orElse("");
        int most = request.parameter("maxresults").map(Integer::parseInt).orElse(LONGEST_PAGE);
        List<Map<String, Object>> left = all.stream()
                .filter(document -> name(document).startsWith(prefix))
                .filter(document -> name(document).compareTo(from) >= 0)
                .toList();
        List<Map<String, Object>> page = left.subList(0, Math.min(left.size(), Math.min(most, LONGEST_PAGE)));
        String next = page.size() == left.size() ? "" : name(left.get(page.size()));
        String body = HEAD + "<EnumerationResults " + attributes + "><" + list + ">"
                + page.stream().map(element::of).collect(Collectors.joining()) + "</" + list + "><NextMarker>"
                + escaped(next) + "</NextMarker></EnumerationResults>";
        return Reply.text(200, "application/xml", body);
    }

    private static String container(Map<String, Object> document) {
        return "<Container><Name>" + escaped(name(document)) + "</Name><Properties>" + common(document)
                + "<HasImmutabilityPolicy>false</HasImmutabilityPolicy><HasLegalHold>false</HasLegalHold></Properties>"
                + "</Container>";
    }

    private static String blob(Map<String, Object> document) {
        return "<Blob><Name>" + escaped(name(document)) + "</Name><Properties>" + common(document) + "<Content-Length>"
                + document.get("length")
                + "</Content-Length><Content-Type>application/octet-stream</Content-Type><BlobType>"
                + document.get("type") + "</BlobType><ServerEncrypted>true</ServerEncrypted></Properties></Blob>";
    }

    private static String common(Map<String, Object> document) {
        return "<Last-Modified>" + document.get("lastModified") + "</Last-Modified><Etag>" + document.get("etag")
                + "</Etag><LeaseStatus>unlocked</LeaseStatus><LeaseState>available</LeaseState>";
    }

    private static String name(Map<String, Object> document) {
        return String.valueOf(document.get("name"));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
