package io.batchsh.recording;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a recording was made from, where it is not the recording of a run itself.
 *
 * @param id the id of the other recording, or the name of the file
 * @param root the other recording's seal; empty for a file of another kind
 */
public record RecordingOrigin(String id, String root) {

    /** As the header has it. */
    Map<String, Object> content() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("id", id);
        content.put("root", root);
        return content;
    }
}
