package io.batchsh.file;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PrivateFilesTest {

    @TempDir
    Path home;

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private Path elsewhere(String permissions) throws IOException {
        Path file = Files.writeString(
                Files.createDirectories(home.resolve("elsewhere")).resolve("file"), "old\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    @Test
    void aNewFileAndItsFolderAreTheOwners() throws IOException {
        PrivateFiles.write(home.resolve("a/b/written"), "text\n");
        PrivateFiles.rewrite(home.resolve("a/b/rewritten"), "text\n");
        PrivateFiles.append(home.resolve("c/appended"), "one\n");
        PrivateFiles.append(home.resolve("c/appended"), "two\n");

        for (String file : new String[] {"a/b/written", "a/b/rewritten", "c/appended"}) {
            assertThat(permissions(home.resolve(file))).as(file).isEqualTo("rw-------");
        }
        assertThat(permissions(home.resolve("a"))).isEqualTo("rwx------");
        assertThat(home.resolve("c/appended")).hasContent("one\ntwo\n");
    }

    @Test
    void writingReplacesALinkAndLeavesWhatItLedToAlone() throws IOException {
        Path target = elsewhere("rw-r--r--");
        Path link = Files.createSymbolicLink(home.resolve("link"), target);

        PrivateFiles.write(link, "new\n");

        assertThat(link).isRegularFile().hasContent("new\n");
        assertThat(Files.isSymbolicLink(link)).isFalse();
        assertThat(target).hasContent("old\n");
    }

    @Test
    void rewritingFollowsLinksAndKeepsThePermissions() throws IOException {
        Path target = elsewhere("rw-r-----");
        Files.createSymbolicLink(home.resolve("second"), Path.of("elsewhere/file"));
        Path link = Files.createSymbolicLink(home.resolve("link"), Path.of("second"));

        PrivateFiles.rewrite(link, "new\n");

        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(target).hasContent("new\n");
        assertThat(permissions(target)).isEqualTo("rw-r-----");
    }

    @Test
    void aLinkToNothingYetLeadsToTheNewFile() throws IOException {
        Path link = Files.createSymbolicLink(home.resolve("link"), Path.of("made/file"));

        PrivateFiles.append(link, "one\n");
        PrivateFiles.rewrite(link, "two\n");

        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(home.resolve("made/file")).hasContent("two\n");
    }

    @Test
    void linksThatLeadNowhereAreRefused() throws IOException {
        Path link = Files.createSymbolicLink(home.resolve("link"), Path.of("link"));

        assertThatThrownBy(() -> PrivateFiles.rewrite(link, "text")).isInstanceOf(FileSystemLoopException.class);
        assertThatThrownBy(() -> PrivateFiles.append(link, "text")).isInstanceOf(FileSystemLoopException.class);
    }

    @Test
    void whatCannotBePutInItsPlaceLeavesNothingBeside() throws IOException {
        Path full = Files.createDirectories(home.resolve("taken/full")).getParent();

        assertThatThrownBy(() -> PrivateFiles.write(full, "text")).isInstanceOf(IOException.class);

        try (Stream<Path> files = Files.list(home)) {
            assertThat(files).containsExactly(full);
        }
    }
}
