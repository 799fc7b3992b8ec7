package io.batchsh.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class HistoryFileTest {

    @TempDir
    Path folder;

    private static HistoryLine line(int second, String text) {
        return new HistoryLine(Instant.ofEpochSecond(second), "work", text);
    }

    @Test
    void onlyItsOwnerReadsIt() throws IOException {
        HistoryFile file = new HistoryFile(folder.resolve("deep/history"), line -> false);

        file.add(line(1, "pool list"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
    }

    @Test
    void twoShellsAddToOneFile() {
        HistoryFile one = new HistoryFile(folder.resolve("history"), line -> false);
        HistoryFile other = new HistoryFile(folder.resolve("history"), line -> false);

        one.add(line(1, "first"));
        other.add(line(2, "second"));
        one.add(line(3, "third"));

        assertThat(one.read()).extracting(HistoryLine::text).containsExactly("first", "second", "third");
    }

    @Test
    void trimmingLeavesTheNewest() {
        HistoryFile file = new HistoryFile(folder.resolve("history"), line -> false);
        for (int i = 0; i < 10; i++) {
            file.add(line(i, "line " + i));
        }

        file.trim(3);

        assertThat(file.read()).extracting(HistoryLine::text).containsExactly("line 7", "line 8", "line 9");
    }

    @Test
    void aFileKeptElsewhereStaysThereAndBecomesTheOwners() throws IOException {
        Path target = Files.createFile(
                folder.resolve("kept"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")));
        Path link = Files.createSymbolicLink(folder.resolve("history"), target);
        HistoryFile file = new HistoryFile(link, line -> false);
        file.add(line(1, "first"));
        file.add(line(2, "second"));

        file.trim(1);

        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(new HistoryFile(target, line -> false).read())
                .extracting(HistoryLine::text)
                .containsExactly("second");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .isEqualTo("rw-------");
    }

    @Test
    void whatIsNoLineIsLeftOut() throws IOException {
        Path path = Files.writeString(folder.resolve("history"), "1700000000000:pool list\n\n12\tctx\tgood\nx\ty\tz\n");

        assertThat(new HistoryFile(path, line -> false).read())
                .containsExactly(new HistoryLine(Instant.ofEpochMilli(12), "ctx", "good"));
    }

    @Property(tries = 300)
    void anyTextIsReadBack(
            @ForAll @StringLength(max = 30) @CharRange(from = '\0', to = '\u02ff') String text,
            @ForAll @StringLength(max = 10) @CharRange(from = '\0', to = '\u007f') String context)
            throws IOException {
        HistoryFile file = new HistoryFile(Files.createTempDirectory("history").resolve("history"), line -> false);
        HistoryLine added = new HistoryLine(Instant.ofEpochMilli(5), context, text);

        file.add(added);
        file.add(added);

        assertThat(file.read()).isEqualTo(List.of(added, added));
    }
}
