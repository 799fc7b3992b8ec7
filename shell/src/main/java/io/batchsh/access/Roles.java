package io.batchsh.access;

import io.batchsh.azure.AzureCalls;
import io.batchsh.azure.AzureClients;
import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import io.batchsh.azure.Wait;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import static java.util.Objects.requireNonNull;

/**
 * Roles and who has them. A scope is the ARM id of a subscription, a resource group or a resource. Methods throw
 * {@link AzureException}.
 */
public final class Roles {

    private static final String API_VERSION = "2022-04-01";
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final String AUTHORIZATION = "/providers/Microsoft.Authorization/";

    private final AzureClients clients;

    public Roles(AzureClients clients) {
        this.clients = requireNonNull(clients, "clients is null");
    }

    /** What the signed-in principal may do at a scope. */
    public Permissions permissions(String scope) {
        return Permissions.of(list(scope + AUTHORIZATION + "permissions"));
    }

    /** The roles that can be given at a scope. */
    public Stream<RoleDefinition> definitions(String scope) {
        return list(scope + AUTHORIZATION + "roleDefinitions").map(RoleDefinition::of);
    }

    /**
     * The role of a name.
     *
     * @throws AzureException of kind NOT_FOUND if there is none
     */
    public RoleDefinition definition(String scope, String roleName) {
        String filter = encoded("roleName eq '" + roleName.replace("'", "''") + "'");
        return list(scope + AUTHORIZATION + "roleDefinitions?$filter=" + filter)
                .map(RoleDefinition::of)
                .filter(role -> role.roleName().equalsIgnoreCase(roleName))
                .findFirst()
                .orElseThrow(() -> AzureException.builder(Kind.NOT_FOUND, "There is no role '" + roleName + "'.")
                        .remedy("role grant Reader, or Tab after role grant")
                        .build());
    }

    /**
     * The roles that count at a scope: given there or above.
     *
     * @param principalId whose, by object id; everybody's where empty
     */
    public List<RoleAssignment> assignments(String scope, Optional<String> principalId) {
        String filter = principalId.map(id -> "assignedTo('" + id + "')").orElse("atScope()");
        Map<String, String> names = new HashMap<>();
        definitions(scope).forEach(role -> names.put(role.guid(), role.roleName()));
        return list(scope + AUTHORIZATION + "roleAssignments?$filter=" + encoded(filter))
                .map(document -> RoleAssignment.of(document, names))
                .filter(assignment -> within(scope, assignment.scope()))
                .toList();
    }

    /**
     * A role that a principal has now.
     *
     * @param isNew whether it had it not before
     */
    public record Grant(RoleAssignment assignment, boolean isNew) {}

    /** Gives a role; a principal that has it at this scope already keeps it. */
    public Grant grant(String scope, RoleDefinition role, Principal principal) {
        Optional<RoleAssignment> before = find(scope, role.roleName(), principal.objectId());
        return before.map(assignment -> new Grant(assignment, false)).orElseGet(() -> give(scope, role, principal));
    }

    private Grant give(String scope, RoleDefinition role, Principal principal) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("roleDefinitionId", role.id());
        properties.put("principalId", principal.objectId());
        if (!principal.type().isEmpty()) {
            // A principal that was made a moment ago is not yet known everywhere; saying what it is helps.
            properties.put("principalType", principal.type());
        }
        try {
            Map<String, Object> answer = AzureCalls.call(() -> clients.resourceManager()
                    .put(path(scope, role, principal), API_VERSION, Map.of("properties", properties)));
            return new Grant(RoleAssignment.of(answer, Map.of(role.guid(), role.roleName())), true);
        } catch (AzureException refused) {
            // Given by somebody else in the meantime, or not yet listed.
            if (!refused.code().equals("RoleAssignmentExists")) {
                throw refused;
            }
            return new Grant(find(scope, role.roleName(), principal.objectId()).orElseThrow(() -> refused), false);
        }
    }

    /** The assignment of a role at this very scope. */
    public Optional<RoleAssignment> find(String scope, String roleName, String principalId) {
        return assignments(scope, Optional.of(principalId)).stream()
                .filter(assignment -> assignment.scope().equalsIgnoreCase(scope)
                        && assignment.role().equalsIgnoreCase(roleName))
                .findFirst();
    }

    /** Takes a role that was given at this very scope. */
    public void revoke(RoleAssignment assignment) {
        AzureCalls.call(() -> {
            clients.resourceManager().delete(assignment.id(), API_VERSION);
            return true;
        });
    }

    /**
     * Waits until the signed-in principal may do what a role gives, which takes up to ten minutes after it was given.
     *
     * @param timeout how long at most; a quarter of an hour where empty
     */
    public void await(String scope, RoleDefinition role, Optional<Duration> timeout) {
        new Wait<>(
                        clients.transport(),
                        "permissions of " + scope,
                        role.roleName() + " counts",
                        () -> permissions(scope),
                        permissions -> permissions.include(role.permissions()))
                .timeout(timeout.orElse(LONGEST))
                .await();
    }

    /** The same grant has the same name, so that doing it twice is doing it once. */
    private static String path(String scope, RoleDefinition role, Principal principal) {
        String same = (scope + " " + role.guid() + " " + principal.objectId()).toLowerCase(Locale.ROOT);
        return scope + AUTHORIZATION + "roleAssignments/"
                + UUID.nameUUIDFromBytes(same.getBytes(StandardCharsets.UTF_8));
    }

    private Stream<Map<String, Object>> list(String path) {
        return AzureCalls.stream(() -> clients.resourceManager().list(path, API_VERSION));
    }

    private static boolean within(String scope, String outer) {
        return outer.equals("/")
                || (scope + "/").toLowerCase(Locale.ROOT).startsWith((outer + "/").toLowerCase(Locale.ROOT));
    }

    private static String encoded(String filter) {
        return java.net.URLEncoder.encode(filter, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
