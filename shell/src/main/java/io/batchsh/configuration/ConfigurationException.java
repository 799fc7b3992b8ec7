package io.batchsh.configuration;

/** A setting, or a file of settings, cannot be used. The message continues the name of the setting or the file. */
public final class ConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ConfigurationException(String message) {
        super(message);
    }

    ConfigurationException(String message, Throwable cause) {
        super(message, cause);
    }
}
