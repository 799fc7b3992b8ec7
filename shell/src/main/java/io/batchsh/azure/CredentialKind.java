package io.batchsh.azure;

import java.util.Arrays;
import java.util.Optional;

/** The ways to sign in. */
public enum CredentialKind {
    /** Whatever azure-identity finds: environment, workload or managed identity, az and others. */
    DEFAULT("default"),
    /** The variables {@code AZURE_TENANT_ID}, {@code AZURE_CLIENT_ID} and {@code AZURE_CLIENT_SECRET} or a certificate. */
    ENVIRONMENT("environment"),
    /** An application by client id and secret. */
    SERVICE_PRINCIPAL("service-principal"),
    /** The login of {@code az}. */
    AZURE_CLI("azure-cli"),
    /** The identity of the machine. */
    MANAGED_IDENTITY("managed-identity"),
    /** A person, with a code typed into a browser elsewhere. */
    DEVICE_CODE("device-code"),
    /** A key of the Batch account: the data plane only, and no pools of gallery images. */
    SHARED_KEY("shared-key"),
    /** None: a recording is played. */
    OFFLINE("offline");

    private final String word;

    CredentialKind(String word) {
        this.word = word;
    }

    /** The kind as contexts and commands write it, such as {@code service-principal}. */
    public String word() {
        return word;
    }

    public static Optional<CredentialKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
