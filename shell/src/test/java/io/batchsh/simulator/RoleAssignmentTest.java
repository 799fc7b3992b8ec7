package io.batchsh.simulator;

import io.batchsh.simulator.Caller.Answer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RoleAssignmentTest {

    private static final String READER = "acdd72a7-3385-48ef-bd42-f606fba81ae7";
    private static final String OBJECT = "e64f3b1a-8d0f-4d0e-a1a6-5f20d1b7c902";
    private static final String VERSION = "?api-version=2022-04-01";

    private final Caller caller = new Caller(SimulatedAzure.demo());
    private final String subscription = "/subscriptions/" + caller.identity.subscriptionId();
    private final String authorization = subscription + "/providers/Microsoft.Authorization/";

    // Recorded: azure-cli 2024-10, roleDefinitions by $filter=roleName eq 'reader'.
    @Test
    void findsARoleByItsName() {
        Answer found = caller.arm(
                "GET", authorization + "roleDefinitions" + VERSION + "&$filter=roleName%20eq%20'reader'", "");
        assertThat(found.list("value")).hasSize(1);
        assertThat(found.list("value").get(0).get("name")).isEqualTo(READER);
        assertThat(Json.texts(
                        Json.children(found.list("value").get(0), "properties", "permissions")
                                .get(0),
                        "actions"))
                .containsExactly("*/read");
        assertThat(caller.arm("GET", authorization + "roleDefinitions/none" + VERSION, "")
                        .code())
                .isEqualTo("RoleDefinitionDoesNotExist");
    }

    // Recorded: azure-cli 2024-10, PUT answers 201, DELETE 200 with the assignment.
    @Test
    void assignsARoleOnce() {
        String scope = subscription + "/resourceGroups/rg-batch/providers/Microsoft.Authorization/roleAssignments/";
        String body = "{\"properties\": {\"roleDefinitionId\": \"" + authorization + "roleDefinitions/" + READER
                + "\", \"principalId\": \"48f3cd0a-5dde-4262-80e2-7ea348094b60\", \"principalType\": \"User\"}}";
        String one = scope + "88888888-0000-0000-0000-000000000001" + VERSION;
        Answer made = caller.arm("PUT", one, body);
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.at("properties", "scope")).isEqualTo(subscription + "/resourceGroups/rg-batch");
        assertThat(caller.arm("PUT", scope + "88888888-0000-0000-0000-000000000002" + VERSION, body)
                        .code())
                .isEqualTo("RoleAssignmentExists");
        assertThat(caller.arm("PUT", scope + "short" + VERSION, body).code()).isEqualTo("InvalidRoleAssignmentId");
        String whose = scope.substring(0, scope.length() - 1) + VERSION
                + "&$filter=principalId%20eq%20'48f3cd0a-5dde-4262-80e2-7ea348094b60'";
        assertThat(caller.arm("GET", whose, "").list("value")).hasSize(1);
        assertThat(caller.arm("DELETE", one, "").status()).isEqualTo(200);
        assertThat(caller.arm("DELETE", one, "").status()).isEqualTo(204);
        assertThat(caller.arm("GET", one, "").code()).isEqualTo("RoleAssignmentNotFound");
    }

    @Test
    void takesItsRightsFromTheAssignmentsOfTheCaller() {
        Answer mine = caller.arm(
                "GET", authorization + "roleAssignments" + VERSION + "&$filter=assignedTo('" + OBJECT + "')", "");
        assertThat(mine.list("value")).hasSize(2);
        assertThat(caller.arm("GET", authorization + "roleAssignments" + VERSION + "&$filter=atScope()", "")
                        .list("value"))
                .hasSize(1);
        String account = caller.id("rg-batch", "Microsoft.Batch/batchAccounts/contosobatch");
        assertThat(caller.arm("GET", account + "/providers/Microsoft.Authorization/permissions" + VERSION, "")
                        .list("value"))
                .hasSize(2);
        String owner = mine.list("value").stream()
                .filter(one -> Json.text(one, "properties", "scope").orElse("").equals(subscription))
                .findFirst()
                .orElseThrow()
                .get("id")
                .toString();
        assertThat(caller.arm("DELETE", owner + VERSION, "").status()).isEqualTo(200);
        Answer refused = caller.arm("GET", subscription + "/resourceGroups" + VERSION, "");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("AuthorizationFailed");
        assertThat(caller.arm("GET", account + VERSION, "").status()).isEqualTo(200);
    }

    // Recorded: azure-cli 2024-10, test_role_definition_scenario.
    @Test
    void definesARoleOfItsOwn() {
        String one = authorization + "roleDefinitions/88888888-0000-0000-0000-000000000077" + VERSION;
        String body = """
                {"properties": {"roleName": "image reader", "description": "reads", "assignableScopes": ["%s"],
                  "permissions": [{"actions": ["Microsoft.Compute/galleries/read"], "notActions": []}]}}""".formatted(subscription);
        Answer made = caller.arm("PUT", one, body);
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.at("properties", "type")).isEqualTo("CustomRole");
        assertThat(made.at("properties", "createdBy")).isNull();
        assertThat(made.at("properties", "updatedBy")).isEqualTo(OBJECT);
        String list = authorization + "roleDefinitions" + VERSION + "&$filter=type%20eq%20'CustomRole'";
        assertThat(caller.arm("GET", list, "").list("value")).singleElement().satisfies(role -> assertThat(
                        Json.find(role, "properties", "createdBy"))
                .hasValue(OBJECT));
        String same = one.replace("000077", "000078");
        assertThat(caller.arm("PUT", same, body).code()).isEqualTo("RoleDefinitionWithSameNameExists");
        Answer gone = caller.arm("DELETE", one, "");
        assertThat(gone.status()).isEqualTo(200);
        assertThat(gone.at("properties", "createdBy")).isEqualTo(OBJECT);
        assertThat(caller.arm("DELETE", one, "").status()).isEqualTo(204);
    }

    @Test
    void keepsARoleThatSomebodyHas() {
        String id = authorization + "roleDefinitions/88888888-0000-0000-0000-000000000077";
        String role = """
                {"properties": {"roleName": "image reader", "assignableScopes": ["%s"],
                  "permissions": [{"actions": ["*/read"]}]}}""".formatted(subscription);
        assertThat(caller.arm("PUT", id + VERSION, role).status()).isEqualTo(201);
        String assignment = authorization + "roleAssignments/88888888-0000-0000-0000-000000000001" + VERSION;
        String body = "{\"properties\": {\"roleDefinitionId\": \"" + id
                + "\", \"principalId\": \"48f3cd0a-5dde-4262-80e2-7ea348094b60\", \"principalType\": \"User\"}}";
        assertThat(caller.arm("PUT", assignment, body).status()).isEqualTo(201);
        assertThat(caller.arm("DELETE", id + VERSION, "").code()).isEqualTo("RoleDefinitionHasAssignments");
        assertThat(caller.arm("GET", assignment, "").at("properties", "createdBy"))
                .isEqualTo(OBJECT);
    }
}
