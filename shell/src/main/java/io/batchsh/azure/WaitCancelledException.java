package io.batchsh.azure;

import org.jspecify.annotations.Nullable;

/** The person at the prompt gave up waiting. What was asked of Azure goes on there. */
public final class WaitCancelledException extends AzureException {

    private static final long serialVersionUID = 1L;

    WaitCancelledException(String problem) {
        this(problem, "The operation goes on in Azure.", null);
    }

    WaitCancelledException(String problem, String reason, @Nullable String remedy) {
        super(builder(Kind.FAILED, problem).code("Cancelled").reason(reason).remedy(remedy));
    }

    private WaitCancelledException(Builder builder) {
        super(builder);
    }

    /** A sign-in that was given up; nothing goes on. */
    static WaitCancelledException ofSignIn() {
        return new WaitCancelledException(
                builder(Kind.FAILED, "Signing in was given up.").code("Cancelled"));
    }
}
