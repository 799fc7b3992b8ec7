package io.batchsh.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Small files of one person: readable by nobody else unless that person says so, and replaced whole. */
public final class PrivateFiles {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    /** As Linux has it. */
    private static final int MOST_LINKS = 40;

    private PrivateFiles() {}

    /**
     * Writes a file in place of the one before, so that a reader sees the old text or the new one. A symbolic link is not
     * followed, but replaced.
     */
    public static void write(Path file, String text) throws IOException {
        replace(file, text, OWNER_ONLY);
    }

    /**
     * As {@link #write}, for a file that its owner may have put elsewhere or opened to others: what a symbolic link leads to
     * is replaced and the link stays, and a file that is there keeps its permissions.
     */
    public static void rewrite(Path file, String text) throws IOException {
        Path target = target(file);
        boolean keeps = isPosix() && Files.exists(target);
        replace(target, text, keeps ? Files.getPosixFilePermissions(target) : OWNER_ONLY);
    }

    /** Adds to a file, which is made where there is none. Several programs may do so at once. */
    public static void append(Path file, String text) throws IOException {
        Path target = target(file);
        makeFolder(folder(target));
        Set<OpenOption> options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
        try (var channel = Files.newByteChannel(target, options, attributes(OWNER_ONLY))) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
    }

    /**
     * Where a path leads when every symbolic link in its last place is followed; there need not be a file.
     *
     * @throws FileSystemLoopException if the links lead nowhere
     */
    public static Path target(Path file) throws IOException {
        Path target = file.toAbsolutePath();
        for (int links = 0; Files.isSymbolicLink(target); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemLoopException(file.toString());
            }
            target = folder(target).resolve(Files.readSymbolicLink(target));
        }
        return target;
    }

    private static void replace(Path file, String text, Set<PosixFilePermission> permissions) throws IOException {
        Path folder = folder(file);
        makeFolder(folder);
        Path written = Files.createTempFile(folder, ".batchsh", ".tmp", attributes(OWNER_ONLY));
        try {
            Files.writeString(written, text);
            if (isPosix()) {
                Files.setPosixFilePermissions(written, permissions);
            }
            move(written, file);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    /** The text of a file that is not trusted; empty if there is none, it is a link or no file, too large, or no UTF-8. */
    public static Optional<String> read(Path file, int mostBytes) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try (var channel = Files.newByteChannel(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            // What grows while it is read is cut, and not believed either.
            byte[] bytes = Channels.newInputStream(channel).readNBytes(mostBytes + 1);
            return bytes.length > mostBytes
                    ? Optional.empty()
                    : Optional.of(StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, attributes(PosixFilePermissions.fromString("rwx------")));
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file has a folder");
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] attributes(Set<PosixFilePermission> permissions) {
        return isPosix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }
}
