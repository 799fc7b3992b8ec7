package io.batchsh.recording;

import io.batchsh.azure.AzureException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ResourceAddressTest {

    private final OperationTable table = new OperationTable();

    @Test
    void theSubjectOfACreationIsTheNewResource() {
        assertThat(ResourceAddress.subject(
                        table, "batch.pool.create", List.of("acct.eastus", "pools"), Map.of("id", "render")))
                .get()
                .extracting(ResourceAddress::path)
                .isEqualTo("/pools/render");
    }

    @Test
    void theSubjectOfAnActionIsItsObject() {
        assertThat(ResourceAddress.subject(
                        table, "batch.pool.resize", List.of("acct.eastus", "pools", "render", "resize"), Map.of()))
                .get()
                .extracting(ResourceAddress::path)
                .isEqualTo("/pools/render");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", ""})
    void aSegmentThatLeavesThePathIsRefused(String segment) {
        ResourceAddress address = ResourceAddress.of(List.of("acct.eastus", "pools", segment));

        assertThatThrownBy(address::path).isInstanceOf(AzureException.class);
    }

    @Test
    void nothingInASegmentBecomesAnotherSegmentAQueryOrAHost() {
        assertThat(ResourceAddress.of(List.of("acct", "pools", "a/../b?x=1#y\n%2e"))
                        .path())
                .isEqualTo("/pools/a%2F..%2Fb%3Fx=1%23y%0A%252e");
    }
}
