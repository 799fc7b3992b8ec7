package io.batchsh.azure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The ways to sign in. */
public enum CredentialKind {
    /** The first that works of {@link #TRIED_IN_ORDER}. */
    DEFAULT("default"),
    /** The variables {@code AZURE_TENANT_ID}, {@code AZURE_CLIENT_ID} and {@code AZURE_CLIENT_SECRET} or a certificate. */
    ENVIRONMENT("environment"),
    /** An application by client id and secret, or by client id and certificate. */
    SERVICE_PRINCIPAL("service-principal"),
    /** An application that trusts the token another issuer gives this workload: Kubernetes, GitHub and the like. */
    WORKLOAD_IDENTITY("workload-identity"),
    /** The identity of the machine. */
    MANAGED_IDENTITY("managed-identity"),
    /** The login of {@code az}. */
    AZURE_CLI("azure-cli"),
    /** The login of {@code Connect-AzAccount}. */
    AZURE_POWERSHELL("azure-powershell"),
    /** A person, with a code typed into a browser elsewhere. */
    DEVICE_CODE("device-code"),
    /** A person, in a browser on this machine. */
    INTERACTIVE_BROWSER("interactive-browser"),
    /** A key of the Batch account: the data plane only, and no pools of gallery images. */
    SHARED_KEY("shared-key"),
    /** None: a recording is played. */
    OFFLINE("offline");

    /** What {@link #DEFAULT} tries, in the order of azure-identity. */
    public static final List<CredentialKind> TRIED_IN_ORDER =
            List.of(ENVIRONMENT, WORKLOAD_IDENTITY, MANAGED_IDENTITY, AZURE_CLI, AZURE_POWERSHELL);

    private final String word;

    CredentialKind(String word) {
        this.word = word;
    }

    /** The kind as contexts and commands write it, such as {@code service-principal}. */
    public String word() {
        return word;
    }

    /** Whether a person has to do something before the first token comes. */
    public boolean asksPerson() {
        return this == DEVICE_CODE || this == INTERACTIVE_BROWSER;
    }

    public static Optional<CredentialKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
