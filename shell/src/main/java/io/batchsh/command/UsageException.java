package io.batchsh.command;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A line, an option or an argument that is wrong in itself; nothing was done. */
public final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String remedy;

    /**
     * @param message what is wrong, in one sentence
     * @param remedy what to type instead, or null
     */
    public UsageException(String message, @Nullable String remedy) {
        super(message);
        this.remedy = remedy;
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage(), "a usage exception has a message");
    }

    /** What to type instead. */
    public Optional<String> remedy() {
        return Optional.ofNullable(remedy);
    }
}
