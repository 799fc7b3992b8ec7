package io.batchsh.access;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PermissionsTest {

    private static Permissions of(List<String> actions, List<String> notActions, List<String> dataActions) {
        return Permissions.of(
                Stream.of(Map.of("actions", actions, "notActions", notActions, "dataActions", dataActions)));
    }

    @Test
    void aStarStandsForAnyTextInAnyCase() {
        Permissions permissions = of(List.of("Microsoft.Compute/galleries/images/*/read"), List.of(), List.of());

        assertThat(permissions.allows("microsoft.compute/Galleries/Images/versions/READ"))
                .isTrue();
        assertThat(permissions.allows("Microsoft.Compute/galleries/images/read"))
                .isFalse();
        assertThat(permissions.allows("Microsoft.Compute/galleries/images/versions/readX"))
                .isFalse();
        assertThat(of(List.of("*"), List.of(), List.of()).allows("Anything/at/all"))
                .isTrue();
    }

    @Test
    void aRoleTakesAwayOnlyWhatItGivesItself() {
        Permissions contributor = of(List.of("*"), List.of("Microsoft.Authorization/*/Write"), List.of());
        String write = "Microsoft.Authorization/roleAssignments/write";

        assertThat(contributor.allows(write)).isFalse();
        assertThat(new Permissions(List.of(
                                contributor.sets().get(0),
                                of(List.of(write), List.of(), List.of()).sets().get(0)))
                        .allows(write))
                .isTrue();
    }

    @Test
    void actionsOnContentCountForThemselves() {
        Permissions permissions = of(List.of("*"), List.of(), List.of("Microsoft.Batch/batchAccounts/jobs/*"));

        assertThat(permissions.allowsData("Microsoft.Batch/batchAccounts/jobs/write"))
                .isTrue();
        assertThat(permissions.allowsData("Microsoft.Batch/batchAccounts/pools/write"))
                .isFalse();
    }

    @Test
    void includesARoleWhoseEveryActionIsGiven() {
        Permissions role = of(List.of("*/read", "A/write"), List.of(), List.of());

        assertThat(of(List.of("*/read", "A/*"), List.of(), List.of()).include(role))
                .isTrue();
        assertThat(of(List.of("A/*"), List.of(), List.of()).include(role)).isFalse();
    }
}
