package io.batchsh.file;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** Why a file cannot be used, for people: what Java says of it is often no more than a path, and that of a file beside it. */
public final class FileFailure {

    private static final String UNKNOWN = "the system does not say why";

    private FileFailure() {}

    /** The end of a sentence, such as {@code permission is denied}. */
    public static String inWords(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission is denied";
        }
        if (failure instanceof CharacterCodingException) {
            return "it is not UTF-8";
        }
        if (failure instanceof NoSuchFileException missing) {
            return "there is no " + missing.getFile();
        }
        if (failure instanceof FileAlreadyExistsException taken) {
            // Files are replaced; only a folder is made where nothing may be.
            return taken.getFile() + " is no folder";
        }
        if (failure instanceof DirectoryNotEmptyException) {
            return "it is a folder, and not empty";
        }
        if (failure instanceof FileSystemLoopException) {
            return "its symbolic links lead nowhere";
        }
        String reason = failure instanceof FileSystemException known ? known.getReason() : failure.getMessage();
        return Objects.requireNonNullElse(reason, UNKNOWN);
    }
}
