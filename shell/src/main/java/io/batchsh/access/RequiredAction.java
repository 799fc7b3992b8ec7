package io.batchsh.access;

/**
 * An action that somebody needs who makes pools of gallery images.
 *
 * @param subject what it is needed on
 * @param action the action, such as {@code Microsoft.Batch/batchAccounts/pools/write}
 * @param data whether it is an action on the content of the resource
 * @param role the built-in role that gives it and little more
 */
public record RequiredAction(Subject subject, String action, boolean data, String role) {

    /** What actions are needed on. */
    public enum Subject {
        /** The Batch account. */
        ACCOUNT,
        /** The gallery of the image. */
        GALLERY,
        /** The image definition, or its version where one is named. */
        IMAGE,
        /** The subnet that the nodes join. */
        SUBNET
    }

    boolean allowedBy(Permissions permissions) {
        return data ? permissions.allowsData(action) : permissions.allows(action);
    }
}
