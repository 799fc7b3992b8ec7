package io.batchsh.azure;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, in words for the person at the prompt. {@link #getMessage()} is the problem in one sentence; the cause
 * is the reason the service or the network gave; the remedy is the next step, as a command where there is one.
 */
public class AzureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of failure this is; decides the exit code. */
    public enum Kind {
        /** The named resource does not exist. */
        NOT_FOUND,
        /** Bad input that no retry will mend, found here or refused by the service with 400. */
        INVALID,
        /** A resource of this name exists, or its state forbids the operation (409, 412). */
        CONFLICT,
        /** Not signed in, or not allowed (401, 403). */
        DENIED,
        /** Refused by batchsh itself, by a policy or a preflight rule, before Azure was asked. */
        REFUSED,
        /** A recording and what happened now do not agree. */
        DIFFERS,
        /** The service could not be reached. */
        UNREACHABLE,
        /** The service is there and cannot answer now (429, 5xx), after all that was tried. */
        UNAVAILABLE,
        /** Any other failure. */
        FAILED
    }

    private final Kind kind;
    private final String code;
    private final @Nullable String reason;
    private final @Nullable String remedy;
    private final @Nullable String requestId;

    /** For the few failures that callers tell apart by type. */
    protected AzureException(Builder builder) {
        super(builder.problem, builder.cause);
        this.kind = builder.kind;
        this.code = builder.code;
        this.reason = builder.reason;
        this.remedy = builder.remedy;
        this.requestId = builder.requestId;
    }

    /** Starts an exception of a kind with the problem in one sentence. */
    public static Builder builder(Kind kind, String problem) {
        return new Builder(kind, problem);
    }

    /** The problem in one sentence. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage(), "an Azure exception has a message");
    }

    public Kind kind() {
        return kind;
    }

    /** The service's error code, such as {@code PoolExists}; empty where no service answered. */
    public String code() {
        return code;
    }

    /** Why: the service's own reason, possibly several lines. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** What to do next, as a command where there is one. */
    public Optional<String> remedy() {
        return Optional.ofNullable(remedy);
    }

    /** The service's request id, which Azure support asks for. */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /** Collects what is known about a failure. */
    public static final class Builder {
        private final Kind kind;
        private final String problem;
        private String code = "";
        private @Nullable String reason;
        private @Nullable String remedy;
        private @Nullable String requestId;
        private @Nullable Throwable cause;

        private Builder(Kind kind, String problem) {
            this.kind = Objects.requireNonNull(kind, "kind is null");
            this.problem = Objects.requireNonNull(problem, "problem is null");
        }

        public Builder code(String value) {
            code = value;
            return this;
        }

        public Builder reason(@Nullable String value) {
            reason = value;
            return this;
        }

        public Builder remedy(@Nullable String value) {
            remedy = value;
            return this;
        }

        public Builder requestId(@Nullable String value) {
            requestId = value;
            return this;
        }

        public Builder cause(@Nullable Throwable value) {
            cause = value;
            return this;
        }

        public AzureException build() {
            return new AzureException(this);
        }
    }
}
