package io.batchsh.recording;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a recording was made from, where it is not the recording of a run itself.
 *
 * @param id the id of the other recording, or the name of the file
 * @param root the other recording's seal; empty for a file of another kind
 * @param format what kind of file it was, such as {@code HAR 1.2}; empty for a recording
 */
public record RecordingOrigin(String id, String root, String format) {

    /** Another recording. */
    RecordingOrigin(String id, String root) {
        this(id, root, "");
    }

    /** Whether it was a file of another kind. */
    public boolean converted() {
        return !format.isEmpty();
    }

    /** As the header has it. */
    Map<String, Object> content() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("id", id);
        if (converted()) {
            content.put("format", format);
        } else {
            content.put("root", root);
        }
        return content;
    }
}
