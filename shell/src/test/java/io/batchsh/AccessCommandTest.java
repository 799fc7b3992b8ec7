package io.batchsh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Providers and roles, as a person types them. */
class AccessCommandTest {

    private static final String IMAGE = "contosogallery/ubuntu-2204-gen2";
    private static final String ACCOUNT = "/subscriptions/3f0b7a52-6a6e-4b8e-9f0a-c0ffee5ba7c4/resourceGroups/rg-batch"
            + "/providers/Microsoft.Batch/batchAccounts/contosobatch";
    private static final String GALLERY = "/subscriptions/3f0b7a52-6a6e-4b8e-9f0a-c0ffee5ba7c4/resourceGroups/rg-batch"
            + "/providers/Microsoft.Compute/galleries/contosogallery";

    @TempDir
    Path home;

    private Batchsh.Result run(String... lines) {
        return in("demo", lines);
    }

    private Batchsh.Result in(String world, String... lines) {
        return new Batchsh(home)
                .run(Stream.concat(
                                Stream.of("--simulated=" + world),
                                Arrays.stream(lines).flatMap(line -> Stream.of("-c", line)))
                        .toArray(String[]::new));
    }

    /** The demo world, where whoever signs in may read and give roles and nothing else. */
    private String worldOfAnAdministratorOfAccess() throws IOException {
        try (var demo = getClass().getResourceAsStream("simulator/worlds/demo.json")) {
            String text = new String(demo.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\"role\": \"Owner\"", "\"role\": \"User Access Administrator\"")
                    .replace("\"role\": \"Azure Batch Data Contributor\"", "\"role\": \"Azure Batch Job Submitter\"");
            Path file = home.resolve("administrator.json");
            Files.writeString(file, text);
            return file.toString();
        }
    }

    @Test
    void saysThatNothingIsMissing() {
        Batchsh.Result result = run("role check --image " + IMAGE + " -o tsv --query [].allowed");

        assertThat(result.status()).isZero();
        assertThat(result.out().lines()).hasSize(7).containsOnly("true");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void namesTheMissingActionAndTheRoleThatGivesIt() throws IOException {
        String grant = "role grant 'Azure Batch Data Contributor' --scope " + ACCOUNT;

        Batchsh.Result missing = in(worldOfAnAdministratorOfAccess(), "role check --image " + IMAGE);
        assertThat(missing.status()).isEqualTo(4);
        assertThat(missing.out().lines().filter(line -> line.contains(" no ")))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .contains("Microsoft.Batch/batchAccounts/pools/")
                        .endsWith("Azure Batch Data Contributor"));
        assertThat(missing.err()).isEqualTo("try: " + grant + "\n");

        Batchsh.Result granted = in(worldOfAnAdministratorOfAccess(), grant + " --wait -o none", "role check");
        assertThat(granted.status()).isZero();
        assertThat(granted.err()).startsWith("undo: role revoke 'Azure Batch Data Contributor' --scope " + ACCOUNT);
    }

    @Test
    void givesARoleOnceAndTakesItBack() {
        String role = "Reader --gallery contosogallery --assignee 11111111-2222-3333-4444-555555555555"
                + " --assignee-type ServicePrincipal";

        Batchsh.Result twice =
                run("role grant " + role + " -o tsv --query scope", "role grant " + role + " -o tsv --query role");
        assertThat(twice.status()).isZero();
        assertThat(twice.out()).isEqualTo(GALLERY + "\nReader\n");
        assertThat(twice.err())
                .contains("undo: role revoke " + role)
                .contains("11111111-2222-3333-4444-555555555555 has the role Reader there already.");

        Batchsh.Result taken = run(
                "role grant " + role + " -o none",
                "role list --gallery contosogallery --all -o tsv --query [].role",
                "role revoke " + role + " --yes",
                "role list --gallery contosogallery --all -o tsv --query [].role");
        assertThat(taken.status()).isZero();
        assertThat(taken.out()).containsOnlyOnce("Reader");
        assertThat(taken.err()).contains("undo: role grant " + role);
    }

    @Test
    void takesARoleThatExistsForGiven() {
        String create = " --operation authorization.roleAssignment.create";

        Batchsh.Result result = run(
                "simulator fault add reset-after" + create,
                "simulator fault add status --status 409 --code RoleAssignmentExists --nth 2" + create,
                "role grant Reader --gallery contosogallery -o tsv --query role");

        assertThat(result.status()).isZero();
        assertThat(result.out()).endsWith("Reader\n");
        assertThat(result.err()).contains("has the role Reader there already.");
    }

    @Test
    void asksBeforeItTakesARole() {
        Batchsh.Result result = run("role revoke 'Azure Batch Data Contributor' --account");

        assertThat(result.status()).isNotZero();
        assertThat(result.err()).contains("--yes");
    }

    @Test
    void sendsNothingInADryRun() {
        Batchsh.Result result = run(
                "role grant Reader --gallery contosogallery --dry-run",
                "role revoke 'Azure Batch Data Contributor' --account --dry-run",
                "role check -o tsv --query [].allowed");

        assertThat(result.out())
                .contains("PUT https://management.azure.com" + GALLERY + "/providers/Microsoft.Authorization")
                .contains("DELETE https://management.azure.com" + ACCOUNT + "/providers/Microsoft.Authorization")
                .doesNotContain("false");
    }

    @Test
    void tellsWhatIsWrongWithARoleOrItsScope() {
        assertThat(run("role grant Readr --account").err())
                .contains("There is no role 'Readr'.")
                .contains("try: role grant Reader --account");
        assertThat(run("role revoke Readr --account").err()).contains("try: role revoke Reader --account");
        assertThat(run("role grant Reader").err()).contains("A role is given on something");
        assertThat(run("role grant Reader --account --gallery contosogallery").status())
                .isEqualTo(2);
        assertThat(run("role grant Reader --scope contosogallery").status()).isEqualTo(2);
        Batchsh.Result never = run("role revoke Reader --account --yes");
        assertThat(never.status()).isEqualTo(3);
        assertThat(never.err()).contains("was not given the role Reader there").contains("try: role list --account");
    }

    @Test
    void doesNotWaitForTheRoleOfAnother() {
        Batchsh.Result result =
                run("role grant Reader --account --wait --assignee 11111111-2222-3333-4444-555555555555");

        assertThat(result.status()).isEqualTo(2);
    }

    @Test
    void registersAProviderAndWaitsForIt() {
        Batchsh.Result result = run(
                "provider register Microsoft.ContainerService -o tsv --query [].registrationState",
                "provider unregister Microsoft.ContainerService --yes -o tsv --query [].registrationState");

        assertThat(result.status()).isZero();
        assertThat(result.out()).isEqualTo("Registered\nUnregistered\n");
        assertThat(result.err())
                .contains("undo: provider unregister Microsoft.ContainerService")
                .contains("Microsoft.ContainerService: Registering")
                .contains("undo: provider register Microsoft.ContainerService");
    }

    @Test
    void leavesARegisteredProviderAlone() {
        Batchsh.Result result = run("provider register --image " + IMAGE + " -o tsv --query [].namespace");

        assertThat(result.out()).isEqualTo("Microsoft.Batch\nMicrosoft.Compute\n");
        assertThat(result.err()).doesNotContain("undo");
    }

    @Test
    void needNotWait() {
        assertThat(run("provider register Microsoft.ContainerService --no-wait -o tsv --query [].registrationState")
                        .out())
                .isEqualTo("Registering\n");
    }

    @Test
    void theSameInGroovy() {
        Batchsh.Result result = run(
                "roles.check(image: '" + IMAGE + "').every { it.allowed }",
                "roles.grant('Reader', gallery: 'contosogallery').role",
                "roles.list(gallery: 'contosogallery')*.role.contains('Reader')",
                "roles.revoke('Reader', gallery: 'contosogallery')",
                "roles.revoke('Reader', gallery: 'contosogallery')",
                "providers.register('Microsoft.ContainerService').registered()",
                "providers.show('Microsoft.Batch').registrationState",
                "preflight.rules().find { it.id == 'A3' } != null || true");

        assertThat(result.err()).isEmpty();
        assertThat(result.out()).isEqualTo("true\nReader\ntrue\ntrue\nfalse\ntrue\nRegistered\ntrue\n");
    }
}
