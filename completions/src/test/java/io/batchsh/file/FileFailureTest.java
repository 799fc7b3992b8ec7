package io.batchsh.file;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class FileFailureTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new AccessDeniedException("/a"), "permission is denied"),
                Arguments.of(new MalformedInputException(1), "it is not UTF-8"),
                Arguments.of(new NoSuchFileException("/a"), "there is no /a"),
                Arguments.of(new FileAlreadyExistsException("/a"), "/a is no folder"),
                Arguments.of(new DirectoryNotEmptyException("/a"), "it is a folder, and not empty"),
                Arguments.of(new FileSystemLoopException("/a"), "its symbolic links lead nowhere"),
                Arguments.of(new FileSystemException("/a", null, "No space left on device"), "No space left on device"),
                Arguments.of(new IOException("Is a directory"), "Is a directory"),
                Arguments.of(new NotDirectoryException("/a"), "the system does not say why"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void saysWhatIsWrongInWords(IOException failure, String words) {
        assertThat(FileFailure.inWords(failure)).isEqualTo(words);
    }
}
