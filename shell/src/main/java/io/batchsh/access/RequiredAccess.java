package io.batchsh.access;

import io.batchsh.access.RequiredAction.Subject;
import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import java.util.List;

import static java.util.Objects.requireNonNull;

/**
 * What somebody must be allowed to do who makes pools of gallery images, and whether the signed-in principal is. Sources: the
 * Batch page on role-based access, the Batch page on gallery images, and the error that the service answers.
 */
public final class RequiredAccess {

    public static final String WRITE_POOLS = "Microsoft.Batch/batchAccounts/pools/write";
    public static final String READ_VERSIONS = "Microsoft.Compute/galleries/images/versions/read";
    public static final String JOIN_SUBNET = "Microsoft.Network/virtualNetworks/subnets/join/action";

    private static final String BATCH_ROLE = "Azure Batch Data Contributor";
    private static final String IMAGE_ROLE = "Reader";

    private static final List<RequiredAction> ACTIONS = List.of(
            new RequiredAction(Subject.ACCOUNT, "Microsoft.Batch/batchAccounts/read", false, BATCH_ROLE),
            new RequiredAction(Subject.ACCOUNT, "Microsoft.Batch/batchAccounts/pools/read", false, BATCH_ROLE),
            new RequiredAction(Subject.ACCOUNT, WRITE_POOLS, false, BATCH_ROLE),
            new RequiredAction(Subject.ACCOUNT, "Microsoft.Batch/batchAccounts/pools/delete", false, BATCH_ROLE),
            new RequiredAction(Subject.GALLERY, "Microsoft.Compute/galleries/read", false, IMAGE_ROLE),
            new RequiredAction(Subject.IMAGE, "Microsoft.Compute/galleries/images/read", false, IMAGE_ROLE),
            new RequiredAction(Subject.IMAGE, READ_VERSIONS, false, "Compute Gallery Image Reader"),
            new RequiredAction(Subject.SUBNET, JOIN_SUBNET, false, "Network Contributor"));

    private final Roles roles;

    public RequiredAccess(Roles roles) {
        this.roles = requireNonNull(roles, "roles is null");
    }

    /** What is needed on a subject. */
    public static List<RequiredAction> on(Subject subject) {
        return ACTIONS.stream().filter(action -> action.subject() == subject).toList();
    }

    /**
     * Looks at each action that is needed on a resource.
     *
     * @param scope the ARM id of the resource
     * @throws AzureException if the permissions cannot be read
     */
    public List<AccessCheck> check(Subject subject, String scope) {
        Permissions permissions = permissions(scope);
        return on(subject).stream()
                .map(required -> new AccessCheck(
                        subject, scope, required.action(), required.allowedBy(permissions), required.role()))
                .toList();
    }

    /** Who may do nothing at all may not even ask what. */
    private Permissions permissions(String scope) {
        try {
            return roles.permissions(scope);
        } catch (AzureException refused) {
            if (refused.kind() == Kind.DENIED) {
                return new Permissions(List.of());
            }
            throw refused;
        }
    }
}
