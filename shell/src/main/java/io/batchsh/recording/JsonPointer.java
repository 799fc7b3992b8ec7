package io.batchsh.recording;

/** JSON pointers (RFC 6901). */
final class JsonPointer {

    private JsonPointer() {}

    static String child(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
