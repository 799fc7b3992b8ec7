package io.batchsh.recording;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells a recording from other files, and a newer format from a damaged one, before anything else is read of it. */
final class HeaderCheck {

    private static final Pattern VERSION = Pattern.compile("([0-9]{1,6})\\.[0-9]{1,6}");

    private HeaderCheck() {}

    /** Why this line does not begin a recording that can be read here, or null. */
    static @Nullable RecordingProblem refuse(Optional<Map<String, @Nullable Object>> line) {
        Object format = line.isEmpty() ? null : line.get().get("format");
        Object version = line.isEmpty() ? null : line.get().get("v");
        Matcher matcher = VERSION.matcher(String.valueOf(version));
        if (!RecordingHeader.FORMAT.equals(format) || !matcher.matches()) {
            return new RecordingProblem(
                    RecordingProblem.Kind.NOT_A_RECORDING, 1, "this is not the header of a batchsh recording");
        }
        int major = Integer.parseInt(matcher.group(1));
        if (major <= RecordingHeader.MAJOR) {
            return null;
        }
        String tool = String.valueOf(line.get().get("tool")).replace('/', ' ');
        return new RecordingProblem(
                RecordingProblem.Kind.NEWER_FORMAT,
                1,
                "made by " + tool + ", needs format " + major + ".x; this batchsh reads " + RecordingHeader.MAJOR
                        + ".x: install a newer batchsh");
    }
}
