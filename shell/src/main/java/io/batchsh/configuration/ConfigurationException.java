package io.batchsh.configuration;

import io.batchsh.file.FileFailure;
import java.io.IOException;

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
        return new ConfigurationException("cannot be read: " + FileFailure.inWords(failure), failure);
    }

    static ConfigurationException unwritable(IOException failure) {
        return new ConfigurationException("cannot be written: " + FileFailure.inWords(failure), failure);
    }
}
