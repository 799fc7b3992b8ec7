package io.batchsh.script;

import io.batchsh.command.RecordingFolder;
import io.batchsh.command.Shell;
import java.nio.file.Path;

/** {@code record}: makes a recording of what a script does. */
public record RecordNames(Shell shell, RecordingFolder folder) {

    /** Whether a recording runs, such as one begun with {@code --record}. */
    public boolean isRunning() {
        return shell.recordingFile().isPresent();
    }

    /** Records to a file from now on. */
    public Path start(Object file) {
        Path path = Path.of(String.valueOf(file));
        shell.startRecording(path);
        return path;
    }

    /** A path in the state folder that is still free. */
    public Path newFile(String name) {
        return folder.newFile(name);
    }

    /** Ends the recording, seals it and returns its file. */
    public Path stop() {
        return shell.stopRecording("ok");
    }
}
