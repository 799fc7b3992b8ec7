package io.batchsh.configuration;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/** A setting, or a file of settings, cannot be used. The message continues the name of the setting or the file. */
public final class ConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ConfigurationException(String message) {
        super(message);
    }

    ConfigurationException(String message, Throwable cause) {
        super(message, cause);
    }

    static ConfigurationException unreadable(IOException failure) {
        return new ConfigurationException("cannot be read: " + reason(failure), failure);
    }

    static ConfigurationException unwritable(IOException failure) {
        return new ConfigurationException("cannot be written: " + reason(failure), failure);
    }

    /** The text of a failure is often no more than the path, and that of a file written beside it. */
    private static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission is denied";
        }
        if (failure instanceof CharacterCodingException) {
            return "it is not UTF-8";
        }
        if (failure instanceof FileSystemException known) {
            return known.getReason() == null ? known.getClass().getSimpleName() : known.getReason();
        }
        return String.valueOf(failure.getMessage());
    }
}
